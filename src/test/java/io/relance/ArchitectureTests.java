package io.relance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules a compiler does not know: who may use whom, and that the core is pure. */
class ArchitectureTests {
    private static final List<String> CORE =
            List.of("ledger", "calendar", "ageing", "law", "scenario", "dunning", "journal", "report", "reference");

    /** Package -> the packages of Relance it may use. The rows from batch on may use all before them. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("ledger", List.of()),
            Map.entry("calendar", List.of()),
            Map.entry("reference", List.of()),
            Map.entry("ageing", List.of("ledger")),
            Map.entry("law", List.of("ledger", "calendar")),
            Map.entry("scenario", List.of("ledger", "calendar")),
            Map.entry("dunning", List.of("scenario", "law", "ageing", "ledger", "calendar")),
            Map.entry("journal", List.of("ledger")),
            Map.entry("report", List.of("ageing", "dunning", "journal", "ledger", "calendar")),
            Map.entry("workbook", List.of()),
            Map.entry("intake", List.of("ledger", "reference")),
            Map.entry(
                    "message",
                    List.of("report", "dunning", "law", "scenario", "ledger", "calendar", "reference", "workbook")),
            Map.entry("delivery", List.of("message")),
            Map.entry("export", List.of("report", "ageing", "ledger", "workbook")),
            Map.entry("store", CORE),
            Map.entry("config", with(CORE, "intake", "delivery", "store")),
            Map.entry("batch", with(CORE, "intake", "message", "delivery", "export", "store", "config", "workbook")),
            Map.entry(
                    "cli",
                    with(CORE, "intake", "message", "delivery", "export", "store", "config", "workbook", "batch")));

    private static final String ROOT = "io.relance";

    private static final JavaClasses RELANCE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " uses only " + entry.getValue(),
                        () -> usesOnly(entry.getKey(), entry.getValue())));
    }

    private static void usesOnly(String name, List<String> allowed) {
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(ArchitectureTests::all)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(all(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(RELANCE);
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        Set<String> found = RELANCE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(java.util.stream.Collectors.toSet());
        assertThat(MAY_USE.keySet()).containsAll(found);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("io.relance.(**)").should().beFreeOfCycles().check(RELANCE);
    }

    @Test
    void othersSeeOfTheDecisionOnlyItsEntrancesAndItsValues() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.relance.dunning..")
                .should()
                .dependOnClassesThat(describe("are inside the decision", ArchitectureTests::isInsideTheDecision))
                .because("how a decision is made may change without anybody else")
                .check(RELANCE);
    }

    private static boolean isInsideTheDecision(JavaClass type) {
        String dunning = ROOT + ".dunning";
        boolean open = type.getPackageName().equals(dunning)
                || Stream.of("given", "decided", "lawful")
                        .anyMatch(name -> type.getPackageName().equals(dunning + "." + name));
        return type.getPackageName().startsWith(dunning) && !open;
    }

    @Test
    void coreUsesTheJdkAndJodaMoneyOnly() {
        classes()
                .that()
                .resideInAnyPackage(core())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowedInCore())
                .because("what decides must be pure and small")
                .check(RELANCE);
    }

    @Test
    void coreTouchesNoFileNoDatabaseNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat(describe(
                        "reach outside",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.net")
                                || type.getPackageName().startsWith("java.sql")
                                || type.getPackageName().startsWith("javax.sql")
                                || type.getPackageName().startsWith("java.io")
                                        && !type.getName().equals("java.io.Serializable")))
                .check(RELANCE);
    }

    @Test
    void nothingAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.relance", "io.relance.cli..", "io.relance.batch..", "io.relance.store..")
                .should()
                .callMethodWhere(describe("asks for the time of the machine", ArchitectureTests::asksForTheTime))
                .because("the as-of date, or a Clock, is given")
                .check(RELANCE);
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean now = owner.startsWith("java.time.") && method.equals("now") && !hasClock(call);
        boolean clock = owner.equals(Clock.class.getName()) && method.startsWith("system");
        boolean system = owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        return now || clock || system;
    }

    private static boolean hasClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void nothingUsesTheZoneOrLanguageOfTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.relance.cli..", "io.relance.batch..")
                .should()
                .callMethodWhere(describe(
                        "asks for the machine's zone or language",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(ZoneId.class)
                                        && call.getName().equals("systemDefault")
                                || call.getTargetOwner().getName().equals("java.util.Locale")
                                        && call.getName().equals("getDefault")
                                || caseByLanguage(call)))
                .because("only a command or a run may ask what day it is here")
                .check(RELANCE);
    }

    private static boolean caseByLanguage(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(String.class)
                && (call.getName().equals("toLowerCase") || call.getName().equals("toUpperCase"))
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void coreCountsNoMoneyInBinaryFloatingPoint() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .callMethodWhere(describe(
                        "turns an amount into a double",
                        (JavaMethodCall call) -> call.getName().equals("doubleValue")
                                || call.getName().equals("floatValue")))
                .check(RELANCE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.relance.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(RELANCE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Repository")
                .check(RELANCE);
    }

    private static String[] core() {
        return CORE.stream().map(ArchitectureTests::all).toArray(String[]::new);
    }

    private static String[] allowedInCore() {
        Stream<String> libraries = Stream.of("java..", "org.joda.money..", "org.jspecify..");
        return Stream.concat(Arrays.stream(core()), libraries).toArray(String[]::new);
    }

    private static String all(String name) {
        return ROOT + "." + name + "..";
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
