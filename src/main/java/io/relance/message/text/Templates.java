package io.relance.message.text;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
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

    private final Configuration engine;
    private final @Nullable Path own;
    private final ConcurrentMap<String, Words> words = new ConcurrentHashMap<>();

    /** @param own the company's own folder, or null: only the built-in ones */
    public Templates(@Nullable Path own) {
        this.own = own != null && Files.isDirectory(own) ? own : null;
        this.engine = engine();
    }

    private Configuration engine() {
        Configuration result = new Configuration(Configuration.VERSION_2_3_34);
        result.setTemplateLoader(loaders());
        result.setDefaultEncoding(StandardCharsets.UTF_8.name());
        result.setLocale(Locale.ROOT);
        result.setTimeZone(TimeZone.getTimeZone("UTC"));
        result.setNumberFormat("computer");
        result.setLocalizedLookup(false);
        result.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        result.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        result.setLogTemplateExceptions(false);
        result.setWrapUncheckedExceptions(true);
        result.setFallbackOnNullLoopVariable(false);
        result.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        result.setAPIBuiltinEnabled(false);
        result.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        return result;
    }

    private TemplateLoader loaders() {
        List<TemplateLoader> loaders = new ArrayList<>();
        Path folder = own;
        if (folder != null) {
            try {
                loaders.add(new FileTemplateLoader(folder.toFile()));
            } catch (IOException e) {
                throw new TemplateProblem("", 0, "the folder " + folder + " cannot be read: " + e.getMessage());
            }
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
        } catch (IOException e) {
            return true;
        }
    }

    /** The template's output for these values; a template that is missing or faulty is a {@link TemplateProblem}. */
    public String render(String file, Map<String, ?> values) {
        try {
            Output out = new Output();
            engine.getTemplate(file).process(values, out);
            return out.toString();
        } catch (TemplateNotFoundException e) {
            throw new TemplateProblem(
                    file, 0, "there is no such template. Write it, or name another one at the level's 'template'.");
        } catch (ParseException e) {
            throw new TemplateProblem(file, e.getLineNumber(), firstLine(e.getEditorMessage()));
        } catch (TemplateException e) {
            throw problem(file, e);
        } catch (Output.TooLong e) {
            throw new TemplateProblem(file, 0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // the second time a faulty template is asked for, its error comes inside another
            if (e.getCause() instanceof ParseException cause) {
                throw new TemplateProblem(file, cause.getLineNumber(), firstLine(cause.getEditorMessage()));
            }
            throw new TemplateProblem(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static TemplateProblem problem(String file, TemplateException e) {
        Integer line = e.getLineNumber();
        String source = e.getTemplateSourceName();
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateNotFoundException missing) {
                String name = missing.getTemplateName();
                return new TemplateProblem(
                        source == null ? file : source,
                        line == null ? 0 : line,
                        "there is no file '" + name
                                + "'. Files are looked for in the company's own templates folder and"
                                + " among those built in.");
            }
        }
        return new TemplateProblem(
                source == null ? file : source, line == null ? 0 : line, firstLine(e.getMessageWithoutStackTop()));
    }

    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "has an error";
        }
        List<String> lines =
                message.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return lines.isEmpty() ? "has an error" : String.join(" ", lines.subList(0, Math.min(3, lines.size())));
    }

    /** The labels of a language; the company's own file replaces single ones. */
    public Words words(String language) {
        return words.computeIfAbsent(language, l -> new Words(l, properties(l + "/words.properties")));
    }

    /** A properties file in UTF-8: the built-in entries, replaced one by one by the company's own. */
    public Map<String, String> properties(String file) {
        Map<String, String> result = new HashMap<>();
        try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + file)) {
            if (in != null) {
                load(new String(in.readAllBytes(), StandardCharsets.UTF_8), result);
            }
            Path folder = own;
            if (folder != null && Files.isRegularFile(folder.resolve(file))) {
                load(Files.readString(folder.resolve(file)), result);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateProblem(file, 0, "cannot be read: " + e.getMessage() + ". It must be UTF-8 text.");
        }
        if (result.isEmpty()) {
            throw new TemplateProblem(file, 0, "there is no such file.");
        }
        return result;
    }

    private static void load(String text, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            into.put(key, properties.getProperty(key));
        }
    }

    /** Parses a template given as text, for tests of what a template may do. */
    String renderText(String name, String source, Map<String, ?> values) {
        try {
            StringWriter out = new StringWriter();
            new Template(name, new StringReader(source), engine).process(values, out);
            return out.toString();
        } catch (TemplateException e) {
            throw problem(name, e);
        } catch (IOException e) {
            throw new TemplateProblem(name, 0, firstLine(e.getMessage()));
        }
    }
}
