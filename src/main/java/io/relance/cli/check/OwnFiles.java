package io.relance.cli.check;

import io.relance.config.Nearest;
import io.relance.config.Settings.CompanySettings;
import io.relance.message.text.LabelCheck;
import io.relance.message.text.Languages;
import io.relance.message.text.TemplateProblem;
import io.relance.message.text.Templates;
import io.relance.scenario.Level;
import io.relance.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a company's own templates folder that nothing ever reads: most are slips in a name. */
final class OwnFiles {
    private static final String TEXT = ".ftl";

    private final Path folder;
    private final Templates templates;
    private final Set<String> used = new TreeSet<>(Set.of("call", "visit", "sms"));
    private final List<Finding> findings = new ArrayList<>();

    private OwnFiles(CompanySettings company, Path folder) {
        this.folder = folder;
        this.templates = new Templates(folder);
        for (Scenario scenario : company.scenarios().all()) {
            for (Level level : scenario.levels()) {
                used.addAll(List.of(level.name(), level.template(), level.template() + "-sms"));
            }
            Scenario.Thanks thanks = scenario.thanks();
            if (thanks != null) {
                used.add(thanks.template());
            }
        }
    }

    /** One finding for each such file, folder or label. */
    static List<Finding> unread(CompanySettings company) {
        Path folder = company.templates();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        OwnFiles files = new OwnFiles(company, folder);
        list(folder).forEach(files::top);
        return files.findings;
    }

    /** The languages that the company has texts of its own in. */
    static Set<String> languages(CompanySettings company) {
        Path folder = company.templates();
        Set<String> languages = new TreeSet<>();
        if (folder != null) {
            Languages.BUILT_IN.stream()
                    .filter(language -> Files.isDirectory(folder.resolve(language)))
                    .forEach(languages::add);
        }
        return languages;
    }

    private void top(Path path) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path) && Languages.BUILT_IN.contains(name)) {
            list(path).forEach(file -> text(name, file));
            labels(name);
        } else if (Files.isDirectory(path) && name.equals("layout")) {
            list(path).forEach(this::layout);
        } else if (Files.isDirectory(path) && list(path).stream().anyMatch(OwnFiles::isText)) {
            add(name, "nobody is written to in this language. Known are " + String.join(", ", Languages.BUILT_IN));
        } else if (isText(path)) {
            add(name, "is read by nothing here; texts belong into the folder of their language, such as fr");
        }
    }

    private void text(String language, Path file) {
        String name = String.valueOf(file.getFileName());
        String bare = isText(file) ? name.substring(0, name.length() - TEXT.length()) : name;
        boolean read =
                !isText(file) || used.contains(bare) || templates.isBuiltIn(language + "/" + name) || isIncluded(name);
        if (!read) {
            Optional<String> near = Nearest.to(bare, used);
            add(language + "/" + name, "no level uses this text" + meant(near));
        }
    }

    private void labels(String language) {
        String file = language + "/words.properties";
        try {
            Set<String> known = templates.words(language).all().keySet();
            List<String> unknown = LabelCheck.unknown(templates, language);
            for (String key : unknown) {
                List<String> others =
                        known.stream().filter(other -> !unknown.contains(other)).toList();
                add(file, "nothing uses the label '" + key + "'" + meant(Nearest.to(key, others)));
            }
        } catch (TemplateProblem wrong) {
            findings.add(TemplateCheck.finding(wrong));
        }
    }

    private void layout(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean read = templates.isBuiltIn("layout/" + name) || isIncluded(name);
        if (!read && (isText(file) || name.endsWith(".ftlh") || name.endsWith(".properties"))) {
            List<String> known = List.of("email.ftl", "email.ftlh", "letter.properties", "summary.ftlh");
            add("layout/" + name, "nothing uses this file" + meant(Nearest.to(name, known)));
        }
    }

    private boolean isIncluded(String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && String.valueOf(file.getFileName()).matches(".*\\.ftlh?"))
                    .anyMatch(file -> content(file).contains(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Path file) {
        return String.valueOf(file.getFileName()).endsWith(TEXT);
    }

    private static String meant(Optional<String> near) {
        return near.map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private void add(String file, String message) {
        findings.add(Finding.attention("templates/" + file, message));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
