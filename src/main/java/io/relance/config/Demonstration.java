package io.relance.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sample company that Relance runs when there is no configuration. Its files are copied from the program into a
 * folder of their own below the current one, with its store and outbox beside them, so that every run of it shows the
 * same wherever it is started.
 */
public final class Demonstration {
    /** The nights there are sample data for; the first is the one shown without {@code --as-of}. */
    public static final List<LocalDate> NIGHTS = List.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6));

    private static final String SAMPLE = "sample-data/";
    private static final FileTime EXTRACTED =
            FileTime.from(NIGHTS.get(0).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC));

    private Demonstration() {}

    /** Copies what differs, leaves everything else in the folder alone, and answers the sample's configuration. */
    static Path unpack(Path folder) {
        try {
            for (Resource resource : files(SAMPLE)) {
                copy(resource, folder.resolve(below(resource, SAMPLE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demonstration into " + folder.toAbsolutePath(), e);
        }
        return folder.resolve("relance.yaml");
    }

    private static void copy(Resource resource, Path file) throws IOException {
        byte[] content;
        try (InputStream stream = resource.getInputStream()) {
            content = stream.readAllBytes();
        }
        if (!Files.exists(file) || !Arrays.equals(content, Files.readAllBytes(file))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
            Files.setLastModifiedTime(file, EXTRACTED);
        }
    }

    private static List<Resource> files(String root) throws IOException {
        Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**");
        return Arrays.stream(all).filter(Resource::isReadable).toList();
    }

    private static String below(Resource resource, String root) throws IOException {
        String url = java.net.URLDecoder.decode(resource.getURL().toString(), java.nio.charset.StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf(root) + root.length());
    }
}
