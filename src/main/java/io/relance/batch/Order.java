package io.relance.batch;

import io.relance.batch.night.Ports;
import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.Outbox;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The night that is asked for: whose, of which date, by what means. */
record Order(CompanySettings company, Ports ports, LocalDate asOf, Wishes wishes, Consumer<String> progress) {
    String companyId() {
        return company.company().id();
    }

    String country() {
        return company.company().country();
    }

    /** Where a pass of this company writes. */
    Outbox outbox(Run run) {
        return Outbox.of(company.outbox(), run.company(), run.asOf(), run.pass());
    }
}
