package io.relance.message.text;

import io.relance.dunning.decided.Notice;
import io.relance.message.text.MessageText.Kind;
import io.relance.message.text.MessageText.Slot;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.util.Locale;
import java.util.Map;

/**
 * What a message may not leave out, whatever its template: the text and the invoices of a reminder that the law prescribes
 * (Belgium art. XIX.2 § 3 CDE, Netherlands art. 6:96 lid 6 BW), the working of charges and the sentence that cites the law
 * in a formal notice. A template that lost them would make the claim behind it void or unproven.
 */
final class MandatoryText {
    private final String file;
    private final String output;
    private final MessageText text;
    private final Map<String, Object> values;

    MandatoryText(String file, String output, MessageText text, Map<String, Object> values) {
        this.file = file;
        this.output = output;
        this.text = text;
        this.values = values;
    }

    /**
     * Refuses a message that leaves something out.
     *
     * @throws TemplateProblem naming the template and what is to be put back
     */
    void refuse(Notice notice) {
        if (!value("prescribed").isEmpty()) {
            String why = "the law prescribes for this reminder (art. XIX.2 § 3 CDE, art. 6:96 lid 6 BW)";
            sentence("prescribed", why);
            slot(Kind.INVOICES, why);
        }
        if (notice.levelClass() == LevelClass.FORMAL && notice.channel() != Channel.HAND_OVER) {
            sentence("statutory", "cites the law in a formal notice");
            if (Boolean.TRUE.equals(values.get("hasCharges"))) {
                slot(Kind.CHARGES, "shows the working of what a formal notice charges");
            }
        }
    }

    private void sentence(String name, String why) {
        if (!output.contains(value(name))) {
            throw problem("${" + name + "}", why);
        }
    }

    private void slot(Kind kind, String why) {
        if (text.blocks().stream().noneMatch(block -> block instanceof Slot slot && slot.kind() == kind)) {
            throw problem("<@" + kind.name().toLowerCase(Locale.ROOT) + "/>", why);
        }
    }

    private TemplateProblem problem(String lost, String why) {
        return new TemplateProblem(
                file, 0, "lacks " + lost + ", which " + why + "; put it back. Nothing is sent from it until then.");
    }

    private String value(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }
}
