package io.relance.message.letter;

import io.relance.message.text.MessageText.Run;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.util.List;

/** Who signs; a registered letter leaves room for a hand to do it. */
final class Signature {
    private static final float INDENT = 90;
    private static final float BEFORE = 2;
    private static final float ROOM = 14;

    private final Letter letter;

    Signature(Letter letter) {
        this.letter = letter;
    }

    /** What it takes at least, in millimetres, with the space above it. */
    float height(Flow flow) {
        return BEFORE + 3 * flow.leading(Type.BODY) + room();
    }

    private float room() {
        return letter.registered() ? ROOM : 0;
    }

    void draw(Flow flow) {
        Words words = letter.words();
        flow.need(height(flow));
        flow.skip(BEFORE);
        String signatory = letter.company().signatory();
        String who = signatory.isBlank() ? words.word("signature.default") : Plain.name(signatory);
        var tag = flow.file().root().child("P");
        List<Run> name = List.of(new Run(Plain.name(letter.company().name()), true));
        flow.paragraph(tag, name, Type.BODY, INDENT, room() + flow.leading(Type.BODY));
        flow.skip(room());
        flow.paragraph(tag, List.of(new Run(who, false)), Type.BODY, INDENT, 0);
        flow.skip(4);
    }
}
