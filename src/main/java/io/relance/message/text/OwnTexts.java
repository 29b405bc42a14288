package io.relance.message.text;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The company's own texts as files: UTF-8 (a byte order mark is passed over), each inside the folder, also where links
 * lead. Text in another encoding would reach customers with broken accents, so it is a {@link TemplateProblem}.
 */
final class OwnTexts implements TemplateLoader {
    private final Path folder;

    OwnTexts(Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.exists(file)) {
            throw new TemplateProblem(name, 0, "is a link to a file that is not there. Put the file itself here.");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new TemplateProblem(
                    name, 0, "is a link to a file outside the templates folder. Put the file itself here.");
        }
        if (Files.isDirectory(file)) {
            throw new TemplateProblem(name, 0, "is a folder. Expected a text file.");
        }
        return file;
    }

    @Override
    public long getLastModified(Object source) {
        return -1;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        Path file = (Path) source;
        return new StringReader(read(folder.relativize(file).toString().replace('\\', '/'), file));
    }

    @Override
    public void closeTemplateSource(Object source) {}

    /** The whole file; without the mark that some editors put before UTF-8. */
    static String read(String name, Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TemplateProblem(name, 0, "is not UTF-8 text; save it as UTF-8.");
        }
    }
}
