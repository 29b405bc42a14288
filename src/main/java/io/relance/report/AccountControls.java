package io.relance.report;

import io.relance.ageing.OpenDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up open amounts by the accounts that have a control total while documents stream by. */
final class AccountControls {
    private final ReportQuestion question;
    private final Map<String, Money> found = new TreeMap<>();

    AccountControls(ReportQuestion question) {
        this.question = question;
        CurrencyUnit own = question.company().currency();
        question.settings().accountTotals().keySet().forEach(account -> found.put(account, Money.zero(own)));
    }

    void add(OpenDocument document) {
        Money open = document.receivable().open();
        String account = document.receivable().references().glAccount();
        Money sum = found.get(account);
        if (sum != null && sum.isSameCurrency(open)) {
            found.put(account, sum.plus(open));
        }
    }

    /** In the order of the accounts. */
    List<AccountControl> list() {
        List<AccountControl> controls = new ArrayList<>();
        question.settings().accountTotals().forEach((account, control) -> {
            Money sum =
                    found.getOrDefault(account, Money.zero(question.company().currency()));
            controls.add(new AccountControl(account, sum, control));
        });
        return controls;
    }
}
