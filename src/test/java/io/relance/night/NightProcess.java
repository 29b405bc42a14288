package io.relance.night;

import io.relance.RelanceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code relance run} in a process of its own, to be killed. */
final class NightProcess {
    private final Path folder;
    private final Process process;

    private NightProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static NightProcess start(Office office, String asOf) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                RelanceApplication.class.getName(),
                "run",
                "--as-of",
                asOf,
                "--config",
                office.folder().resolve("relance.yaml").toString());
        try {
            return new NightProcess(
                    office.folder(),
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(office.folder().resolve("log").toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end and answers the exit code. */
    static int complete(Office office, String asOf) throws InterruptedException {
        return start(office, asOf).process.waitFor();
    }

    /** What it last said about itself, such as {@code decide: 500 accounts}; the file outlives a kill. */
    String doing() {
        try {
            List<String> holder = Files.readAllLines(folder.resolve("data/relance.run"));
            String said = holder.size() < 4 ? "" : holder.get(3);
            boolean mine = holder.size() >= 4 && holder.get(1).equals("process " + process.pid());
            return mine ? said.replaceFirst("^acme \\S+, ", "") : "";
        } catch (IOException notYet) {
            return "";
        }
    }

    /** Waits until a step begins and some nanoseconds more; false when the process ended first. */
    boolean reaches(String step, long more) throws InterruptedException {
        while (!doing().startsWith(step)) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return !process.waitFor(more, TimeUnit.NANOSECONDS);
    }

    /** As a power cut would; what it was doing. */
    String kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        return doing();
    }

    /** As an administrator would; the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    String log() {
        return Office.read(folder.resolve("log"));
    }
}
