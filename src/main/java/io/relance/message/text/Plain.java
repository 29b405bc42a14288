package io.relance.message.text;

/** Text from the data, made harmless for a line of a message. */
public final class Plain {
    /** Longer than any registered name, shorter than a paragraph. */
    private static final int LONGEST_NAME = 160;

    /** No name needs more of its raw text to be told from another one. */
    private static final int RAW = 2_000;

    private Plain() {}

    /**
     * One line of it: line breaks and control characters become a blank, runs of blanks one blank, private-use
     * characters (the marks of the text templates) and format characters that could hide something vanish.
     */
    public static String line(String value) {
        StringBuilder result = new StringBuilder(value.length());
        boolean blank = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c)) {
                blank = true;
            } else if (!isHidden(c)) {
                if (blank && !result.isEmpty()) {
                    result.append(' ');
                }
                blank = false;
                result.appendCodePoint(c);
            }
        }
        return result.toString();
    }

    /** A name, subject or reference as one line, an ellipsis in place of what nobody would read to its end. */
    public static String name(String value) {
        return cut(line(value.length() > RAW ? value.substring(0, RAW) : value), LONGEST_NAME);
    }

    /** The text in so many characters at most, an ellipsis in place of the rest. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** A telephone number, which no line may break. */
    public static String phone(String value) {
        return line(value).replace(' ', '\u00a0');
    }

    private static boolean isBreak(int c) {
        int type = Character.getType(c);
        return c == ' '
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (type == Character.FORMAT && !isJoiner(c));
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** A file name of it: letters, digits, point, minus and underscore of ASCII; never empty, never a dot first. */
    public static String fileName(String value) {
        String ascii = java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFD);
        StringBuilder result = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length() && result.length() < 60; i++) {
            char c = ascii.charAt(i);
            boolean safe =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            if (safe || (c == '.' && !result.isEmpty())) {
                result.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                result.append('_');
            }
        }
        return result.isEmpty() ? "_" : result.toString();
    }
}
