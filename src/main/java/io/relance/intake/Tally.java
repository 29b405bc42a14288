package io.relance.intake;

/** What became of the rows below the header rows: read = accepted + rejected + not data + of another company. */
final class Tally {
    long read;
    long accepted;
    long rejected;
    long notData;
    long otherCompany;
}
