package io.relance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven and a Java that only write down how they were called. */
class LauncherTests {
    @TempDir
    private Path temporary;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void aCheckoutInAFolderWithASpace() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("a checkout"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        Files.copy(Path.of("relance"), checkout.resolve("relance"));
        executable(checkout.resolve("relance"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("src/main/A.java"), "class A {}");
        tool("mvn", """
                echo "mvn $*" >>"$LOG"
                echo "maven talks"
                mkdir -p "$HOME_OF_IT/target" && echo jar >"$HOME_OF_IT/target/relance.jar"
                """);
        tool("java", """
                echo "java $*" >>"$LOG"
                case "$*" in
                    *-Djarmode=tools*)
                        for last in "$@"; do :; done
                        mkdir -p "$last/lib" && echo app >"$last/relance.jar" ;;
                    *ArchiveClassesAtExit=*)
                        for one in "$@"; do case $one in -XX:Arch*) echo cds >"${one#*=}" ;; esac; done ;;
                    *) echo "pid $$ in $(pwd)"; exit ${EXIT_CODE:-0} ;;
                esac
                """);
    }

    private void tool(String name, String script) throws IOException {
        // paths stand in the script itself, for the trial run gets no environment
        String head = "#!/bin/sh\nLOG='" + temporary.resolve("log") + "'\nHOME_OF_IT='" + checkout + "'\n";
        executable(Files.writeString(tools.resolve(name), head + script));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, String out, String err) {}

    private Process start(Map<String, String> environment, Path folder, Path launcher, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("RELANCE"));
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Ended relance(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return end(start(environment, temporary, checkout.resolve("relance"), arguments));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(temporary.resolve("log"));
    }

    private long calls(String what) throws IOException {
        return log().stream().filter(line -> line.contains(what)).count();
    }

    @Test
    void buildsExtractsAndArchivesOnceThenOnlyStarts() throws Exception {
        Ended first = relance(Map.of(), "status", "--runs", "3");
        Ended second = relance(Map.of(), "status");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).as("Maven does not talk into the answer").startsWith("pid ");
        assertThat(first.err()).as("Maven is heard when it fails").doesNotContain("maven talks");
        assertThat(second.out()).startsWith("pid ");
        assertThat(calls("mvn ")).isEqualTo(1);
        assertThat(calls("jarmode")).isEqualTo(1);
        assertThat(calls("ArchiveClassesAtExit")).isEqualTo(1);
        assertThat(log().get(log().size() - 1))
                .contains("-XX:SharedArchiveFile=" + checkout)
                .endsWith("relance.jar status");
    }

    @Test
    void buildsAgainWhenASourceIsNewerAndNotOtherwise() throws Exception {
        relance(Map.of(), "status");
        Files.setLastModifiedTime(
                checkout.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        relance(Map.of(), "status");

        assertThat(calls("mvn ")).isEqualTo(2);
    }

    @Test
    void keepsTheCurrentFolderAndTheArguments() throws Exception {
        Ended ended = relance(Map.of(), "run", "--relance.company.name=A  B");

        assertThat(ended.out().strip()).endsWith(" in " + temporary.toRealPath());
        assertThat(log().get(log().size() - 1)).endsWith("run --relance.company.name=A  B");
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("a checkout", "relance"));

        assertThat(end(start(Map.of(), tools, link, "status")).exitCode()).isZero();
        assertThat(calls("mvn ")).isEqualTo(1);
    }

    @Test
    void becomesTheJavaProcessSoThatSignalsReachIt() throws Exception {
        relance(Map.of(), "status");
        Process process = start(Map.of("EXIT_CODE", "3"), temporary, checkout.resolve("relance"), "status");
        Ended ended = end(process);

        assertThat(ended.out()).startsWith("pid " + process.pid() + " ");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    void givesJavaItsOptionsAndShortCommandsTheLightCompiler() throws Exception {
        relance(Map.of("JAVA_OPTS", "-Xmx512m -Dx=y"), "status");
        String shortOne = log().get(log().size() - 1);
        relance(Map.of(), "run");
        String night = log().get(log().size() - 1);

        assertThat(shortOne).contains(" -Xmx512m -Dx=y ").contains("-XX:TieredStopAtLevel=1");
        assertThat(night).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        tool("mvn", "echo 'COMPILATION ERROR'; exit 1\n");
        Ended ended = relance(Map.of(), "status");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("COMPILATION ERROR");
        assertThat(ended.out()).isEmpty();
        assertThat(checkout.resolve("target/start/lock")).doesNotExist();
    }

    @Test
    void startsTheJarItselfWhenItCannotBeTakenApart() throws Exception {
        tool("java", """
                echo "java $*" >>"$LOG"
                case "$*" in *-Djarmode=tools*) exit 1 ;; *) echo started ;; esac
                """);
        Ended ended = relance(Map.of(), "status");

        assertThat(ended.out()).isEqualTo("started\n");
        assertThat(log().get(log().size() - 1)).endsWith("-jar " + checkout.resolve("target/relance.jar") + " status");
    }

    @Test
    void worksWithoutAnArchive() throws Exception {
        Ended ended = relance(Map.of("RELANCE_NO_CDS", "1"), "status");

        assertThat(ended.exitCode()).isZero();
        assertThat(calls("ArchiveClassesAtExit")).isZero();
        assertThat(calls("SharedArchiveFile")).isZero();
    }

    @Test
    void startsAtTheSameTimeBuildOnce() throws Exception {
        tool("mvn", """
                echo "mvn $*" >>"$LOG"
                sleep 0.3
                mkdir -p "$HOME_OF_IT/target" && echo jar >"$HOME_OF_IT/target/relance.jar"
                """);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(Map.of(), temporary, checkout.resolve("relance"), "status"));
        }
        for (Process process : processes) {
            assertThat(end(process).exitCode()).isZero();
        }

        assertThat(calls("mvn ")).isEqualTo(1);
        assertThat(calls("ArchiveClassesAtExit")).isEqualTo(1);
    }

    @Test
    void takesOverALockWhoseOwnerIsGone() throws Exception {
        Path lock = Files.createDirectories(checkout.resolve("target/start/lock"));
        Files.writeString(lock.resolve("pid"), "999999999");

        assertThat(relance(Map.of(), "status").exitCode()).isZero();
    }

    @Test
    void keepsTheEnvironmentOutOfTheTrialRun() throws Exception {
        tool("java", """
                case "$*" in *ArchiveClassesAtExit*) env >>"$LOG" ;; esac
                for one in "$@"; do last=$one; done
                case "$*" in *-Djarmode=tools*) mkdir -p "$last/lib"; echo app >"$last/relance.jar" ;; esac
                """);
        relance(Map.of("RELANCE_STORE_URL", "jdbc:postgresql://books/real"), "status");

        assertThat(log()).anyMatch(line -> line.startsWith("PATH=")).noneMatch(line -> line.contains("books"));
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Ended ended = relance(Map.of("JAVA_HOME", "/nowhere"), "status");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo(
                        "relance: no Java found (/nowhere/bin/java). Install a JDK, 17 or newer, or set JAVA_HOME.\n");
    }
}
