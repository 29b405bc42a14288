package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.Channel;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterStandardTests {
    private final Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY));

    @Test
    void aLetterIsAccessiblePdfForArchives() throws Exception {
        byte[] pdf = messages.render(
                        SampleNotices.notice("letter", Channel.LETTER).build(), SampleNotices.envelope())
                .content();
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        // the judge does find something where there is something to find
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }
}
