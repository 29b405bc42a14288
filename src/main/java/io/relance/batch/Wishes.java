package io.relance.batch;

/**
 * What a person asked for beside the date.
 *
 * @param acceptShrinkage a snapshot that shrank is complete
 * @param resume a pass older than a day is gone on with
 * @param anyDate dates before the last run or after today are allowed: for a trial on a copy
 */
public record Wishes(boolean acceptShrinkage, boolean resume, boolean anyDate) {}
