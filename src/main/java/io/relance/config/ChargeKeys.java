package io.relance.config;

import io.relance.law.AfterPayment;
import io.relance.law.Allocation;
import io.relance.law.ChargePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads how far a company goes in printing charges. */
final class ChargeKeys {
    private static final String FROM_INVOICE =
            "an amount in the company's currency such as 50.00, or one for each currency such as [EUR 50.00, USD 60.00]";
    private static final Pattern IN_CURRENCY = Pattern.compile("(?:([A-Za-z]{3})[ :=]+)?(\\d{1,15}(?:\\.\\d{1,6})?)");

    private final Keys keys;
    private final CurrencyUnit own;

    /**
     * Of a company.
     *
     * @param own the company's currency, in which an amount without one is meant
     */
    ChargeKeys(Keys keys, CurrencyUnit own) {
        this.keys = keys;
        this.own = own;
    }

    ChargePolicy read() {
        return new ChargePolicy(
                fromInvoice(),
                keys.value("up-to", "a share of the invoice such as 50%", Values::share),
                keys.value("consumer-clause", "true or false", Values::flag, false),
                keys.value("after-payment", "waive or claim", Values::afterPayment, AfterPayment.WAIVE),
                keys.value(
                        "allocation",
                        "principal-first or costs-and-interest-first",
                        Values::allocation,
                        Allocation.PRINCIPAL_FIRST));
    }

    private List<Money> fromInvoice() {
        List<Money> given = keys.list("from-invoice", FROM_INVOICE, this::money);
        List<Money> amounts = new ArrayList<>();
        for (Money amount : given == null ? List.<Money>of() : given) {
            if (amounts.stream().anyMatch(amount::isSameCurrency)) {
                keys.report("from-invoice", "names " + amount.getCurrencyUnit() + " twice; expected " + FROM_INVOICE);
            } else {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    private @Nullable Money money(String text) {
        Matcher matcher = IN_CURRENCY.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        String code = matcher.group(1);
        try {
            CurrencyUnit currency = code == null ? own : CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
            BigDecimal amount = new BigDecimal(matcher.group(2)).stripTrailingZeros();
            return amount.scale() > currency.getDecimalPlaces() ? null : Money.of(currency, amount);
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }
}
