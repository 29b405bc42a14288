package io.relance.message.text;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates: the company's own, file by file, before the built-in ones. Templates see texts, lists and yes/no values
 * only; they reach neither classes nor files outside their folders. HTML layouts ({@code .ftlh}) escape every value.
 * Thread-safe.
 */
public final class Templates {
    private static final String BUILT_IN = "/templates/";

    private final Engine engine;
    private final @Nullable Path own;
    private final ConcurrentMap<String, Words> words = new ConcurrentHashMap<>();

    /** @param own the company's own folder, or null: only the built-in ones */
    public Templates(@Nullable Path own) {
        this.own = own != null && Files.isDirectory(own) ? own : null;
        this.engine = engine();
    }

    private Engine engine() {
        Engine result = new Engine();
        result.setTemplateLoader(loaders());
        return result;
    }

    private TemplateLoader loaders() {
        List<TemplateLoader> loaders = new ArrayList<>();
        Path folder = own;
        if (folder != null) {
            loaders.add(new OwnTexts(folder));
        }
        loaders.add(new ClassTemplateLoader(Templates.class, BUILT_IN));
        return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
    }

    /** Whether there is such a file, own or built in. */
    public boolean exists(String file) {
        try {
            engine.getTemplate(file);
            return true;
        } catch (TemplateNotFoundException e) {
            return false;
        } catch (IOException | TemplateProblem e) {
            return true;
        }
    }

    /**
     * The template's output for these values; a template that is missing or faulty, or that has no end, is a
     * {@link TemplateProblem}.
     */
    public String render(String file, Map<String, ?> values) {
        try (Deadline deadline = new Deadline()) {
            try {
                Output out = new Output();
                engine.getTemplate(file).process(values, out);
                return out.toString();
            } catch (IOException | TemplateException | RuntimeException e) {
                throw deadline.missed()
                        ? new TemplateProblem(
                                file,
                                0,
                                "is not done after " + Deadline.SECONDS
                                        + " seconds. Look for a list in it that does not end.")
                        : Faults.of(file, e);
            } catch (StackOverflowError e) {
                throw Faults.endless(file);
            }
        }
    }

    /** The labels of a language; the company's own file replaces single ones. */
    public Words words(String language) {
        return words.computeIfAbsent(language, l -> new Words(l, properties(l + "/words.properties")));
    }

    /** A properties file in UTF-8: the built-in entries, replaced one by one by the company's own. */
    public Map<String, String> properties(String file) {
        Map<String, String> result = new HashMap<>(builtIn(file));
        result.putAll(own(file));
        if (result.isEmpty()) {
            throw new TemplateProblem(file, 0, "there is no such file.");
        }
        return result;
    }

    /** The settings of {@code layout/letter.properties}; one that is not known is a {@link TemplateProblem}. */
    public Map<String, String> look() {
        Map<String, String> look = properties(Look.FILE);
        Look.check(look, key -> line(Look.FILE, key));
        return look;
    }

    /** Whether that file is one of the built-in ones. */
    public boolean isBuiltIn(String file) {
        return Templates.class.getResource(BUILT_IN + file) != null;
    }

    Map<String, String> builtIn(String file) {
        try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + file)) {
            return in == null ? Map.of() : load(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    Map<String, String> own(String file) {
        try {
            return load(file, ownText(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The line of the company's own file that gives that key, or 0. */
    int line(String file, String key) {
        try {
            List<String> lines = ownText(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().matches("\\Q" + key + "\\E\\s*([=:].*|)")) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private String ownText(String file) throws IOException {
        Path folder = own;
        if (folder == null || !Files.isRegularFile(folder.resolve(file))) {
            return "";
        }
        return OwnTexts.read(file, folder.resolve(file));
    }

    private static TemplateProblem unreadable(String file, Exception e) {
        return new TemplateProblem(file, 0, "cannot be read: " + e.getMessage() + ".");
    }

    private static Map<String, String> load(String file, String text) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e);
        }
        Map<String, String> result = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> result.put(key, properties.getProperty(key)));
        return result;
    }
}
