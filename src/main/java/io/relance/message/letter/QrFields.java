package io.relance.message.letter;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** The fields of a payment QR code: error level M, in UTF-8, with one mask pattern of the eight for speed. */
public final class QrFields {
    private QrFields() {}

    public static boolean[][] of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 2))
                    .getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < dark.length; row++) {
                for (int column = 0; column < dark.length; column++) {
                    dark[row][column] = matrix.get(column, row) == 1;
                }
            }
            return dark;
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot be drawn as a QR code: " + e.getMessage(), e);
        }
    }
}
