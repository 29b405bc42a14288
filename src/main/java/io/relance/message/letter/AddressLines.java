package io.relance.message.letter;

import io.relance.ledger.Address;
import io.relance.message.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of an address as the postal services want them: at most six of at most 38 characters, seven with a country; no
 * blank line. In France (NF Z10-011) and Belgium the last ones stand in capitals and without punctuation; elsewhere the
 * street is left as it is written, and in the German-speaking countries the town is too, unless the letter crosses a border.
 */
public final class AddressLines {
    public static final int LONGEST = 38;
    private static final int MOST = 6;
    private static final Set<String> CAPITAL_STREETS = Set.of("FR", "BE", "MC");
    private static final Set<String> PLAIN_TOWNS = Set.of("DE", "AT", "CH");

    private AddressLines() {}

    /**
     * The lines of one address.
     *
     * @param name whom it is for
     * @param person the person to ask for, or empty
     * @param address street and town
     * @param from the country it is sent from: the same one is not printed
     */
    public static List<String> of(String name, String person, Address address, String from) {
        List<String> names = new ArrayList<>(wrap(Plain.name(name)));
        if (!person.isBlank() && !Plain.name(person).equalsIgnoreCase(Plain.name(name))) {
            names.addAll(wrap(Plain.name(person)));
        }
        List<String> places = new ArrayList<>(wrap(Plain.name(address.line1())));
        places.addAll(wrap(Plain.name(address.line2())));
        List<String> last = last(address, from);
        int room = MOST - 1 - Math.min(1, places.size());
        List<String> result = new ArrayList<>(names.subList(0, Math.min(names.size(), Math.max(1, room))));
        int left = MOST - 1 - result.size();
        List<String> kept = places.size() > left ? squeezed(places, left) : places;
        boolean capitals = CAPITAL_STREETS.contains(country(address, from));
        kept.forEach(line -> result.add(capitals ? capitals(line) : line));
        result.addAll(last);
        return List.copyOf(result);
    }

    /** The street is the last line before the town, so that is what must stay. */
    private static List<String> squeezed(List<String> places, int left) {
        return left <= 0 ? List.of() : places.subList(places.size() - left, places.size());
    }

    private static List<String> last(Address address, String from) {
        List<String> result = new ArrayList<>();
        String town = (Plain.name(address.postalCode()) + " " + Plain.name(address.city())).strip();
        if (!town.isEmpty()) {
            boolean plain = PLAIN_TOWNS.contains(country(address, from))
                    && country(address, from).equals(from);
            result.add(cut(plain ? town : capitals(town)));
        }
        String country = country(address, from);
        if (!country.equals(from)) {
            result.add(cut(new Locale.Builder()
                    .setRegion(country.matches("[A-Z]{2}") ? country : "")
                    .build()
                    .getDisplayCountry(Locale.FRENCH)
                    .toUpperCase(Locale.FRENCH)));
        }
        return result;
    }

    /** The country of the address; without one, that of the sender. */
    private static String country(Address address, String from) {
        String country = address.country().strip().toUpperCase(Locale.ROOT);
        return country.isEmpty() ? from : country;
    }

    private static String capitals(String line) {
        return line.replaceAll("[,;.]", " ").replaceAll(" {2,}", " ").strip().toUpperCase(Locale.FRENCH);
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** Breaks at blanks; a word longer than a line is cut into pieces. */
    static List<String> wrap(String text) {
        List<String> result = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > LONGEST) {
                result.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (length(line) > LONGEST) {
                int cut = line.offsetByCodePoints(0, LONGEST);
                result.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        if (!line.isEmpty()) {
            result.add(line.toString());
        }
        return result;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
