package io.relance.intake.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The time zone in which a company's exports write the time of day, by its country. */
public final class Zones {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("FR", "Europe/Paris"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("GB", "Europe/London"),
            Map.entry("UK", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("PT", "Europe/Lisbon"));

    private Zones() {}

    /** The zone of a country of which Relance knows the calendar; Greenwich for others. */
    public static ZoneId of(String country) {
        String zone = ZONES.get(country);
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
