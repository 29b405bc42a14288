/**
 * The numbers a payment is recognised by: IBAN, ISO 11649 creditor reference, Belgian structured communication, and
 * the text of the European payment QR code that carries them. Start at {@link io.relance.reference.PaymentCode}.
 */
@NullMarked
package io.relance.reference;

import org.jspecify.annotations.NullMarked;
