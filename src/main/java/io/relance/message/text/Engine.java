package io.relance.message.text;

import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker as the texts use it: no machine's locale or time zone, no classes, and every loop of a template, also of an
 * included one, looks whether its thread was interrupted, so that one without end can be stopped.
 */
final class Engine extends Configuration {
    private final Set<Template> stoppable = Collections.newSetFromMap(new IdentityHashMap<>());

    Engine() {
        super(VERSION_2_3_34);
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setLocale(Locale.ROOT);
        setTimeZone(TimeZone.getTimeZone("UTC"));
        setNumberFormat("computer");
        setLocalizedLookup(false);
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setFallbackOnNullLoopVariable(false);
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setObjectWrapper(new SimpleObjectWrapper(VERSION_2_3_34));
    }

    @Override
    public @Nullable Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parsed,
            boolean missingIsNull)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parsed, missingIsNull);
        if (template != null) {
            // a template is shared between threads: it is complete before the first of them has it
            synchronized (stoppable) {
                if (stoppable.add(template)) {
                    _CoreAPI.addThreadInterruptedChecks(template);
                }
            }
        }
        return template;
    }
}
