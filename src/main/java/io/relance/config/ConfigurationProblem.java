package io.relance.config;

/**
 * One thing wrong with the configuration.
 *
 * @param place {@code relance.yaml:12:5}, an environment variable or an option of the command line
 * @param message the key, what was found, what was expected
 */
public record ConfigurationProblem(String place, String message) {
    /** {@code relance.yaml:12:5: relance.source.max-rejects is "lots"; expected a share such as 5%}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
