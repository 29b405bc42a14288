package io.relance.store.run;

import io.relance.store.Store;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts of the scenarios that passes were decided with, once per digest. */
public final class ScenarioTexts {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public ScenarioTexts(Store store) {
        jdbc = store.jdbc();
        client = store.client();
    }

    /** The scenarios in force on a date: those of the last pass dated then or earlier, or empty. */
    public Optional<String> inForce(String company, LocalDate asOf) {
        return client.sql("""
                select s.content from run r join scenario_text s on s.digest = r.settings_digest
                where r.company = ? and r.as_of <= ? order by r.as_of desc, r.pass desc fetch first 1 rows only
                """).params(company, asOf).query(String.class).optional();
    }

    /** Keeps a text under its digest. */
    public void keep(String digest, String text) {
        jdbc.update("""
                insert into scenario_text (digest, content) select cast(? as varchar(64)), cast(? as varchar(1000000))
                from (values (1)) as one(n) where not exists (select 1 from scenario_text where digest = ?)
                """, digest, text, digest);
    }
}
