package io.relance.cli;

/** How a command answers. */
public enum Output {
    TEXT,
    JSON
}
