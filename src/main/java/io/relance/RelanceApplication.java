package io.relance;

public final class RelanceApplication {
    private RelanceApplication() {}

    public static void main(String[] args) {}
}
