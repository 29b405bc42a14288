package io.relance.message;

import io.relance.message.text.Templates;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Why rows of an export were left out, in the reader's language; what it has no words for stays as it is noted. */
public final class RejectReasons {
    private RejectReasons() {}

    /**
     * Says reasons in a language.
     *
     * @param ownTemplates the company's own texts and labels, or null
     */
    public static UnaryOperator<String> in(String language, @Nullable Path ownTemplates) {
        Phrases phrases = new Phrases(new Templates(ownTemplates).words(language));
        return phrases::reason;
    }
}
