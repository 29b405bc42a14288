package io.relance.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files that come inside the program and can be copied out of it: the sample company, the templates. */
public final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * Copies a folder of the program. A file that is there already with the same content is not touched.
     *
     * @param root the folder inside the program, {@code templates}
     * @param folder where to
     * @return the files that were written
     */
    public static List<Path> copy(String root, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**");
        for (Resource resource : all) {
            if (resource.isReadable()) {
                Path file = folder.resolve(below(resource, root + "/"));
                if (write(resource, file)) {
                    written.add(file);
                }
            }
        }
        return written;
    }

    private static boolean write(Resource resource, Path file) throws IOException {
        byte[] content;
        try (InputStream stream = resource.getInputStream()) {
            content = stream.readAllBytes();
        }
        if (Files.exists(file) && Arrays.equals(content, Files.readAllBytes(file))) {
            return false;
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
        return true;
    }

    private static String below(Resource resource, String root) throws IOException {
        String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf(root) + root.length());
    }
}
