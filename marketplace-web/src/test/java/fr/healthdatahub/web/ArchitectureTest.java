package fr.healthdatahub.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.healthdatahub.web.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may depend on what, and what things are called. */
@AnalyzeClasses(packages = "fr.healthdatahub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CHALLENGES = "fr.healthdatahub.challenges.";
  private static final List<String> DOMAIN_MODULES =
      List.of("accounts", "affiliation", "challenges", "sample-data-generator");

  @ArchTest
  static final ArchRule metricsAndParserArePure =
      noClasses()
          .that()
          .resideInAnyPackage("..challenges.metric..", "..challenges.predictions..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule theGeneratorIsPure =
      noClasses()
          .that()
          .resideInAPackage("fr.healthdatahub.samples..")
          .and()
          .resideOutsideOfPackage("..samples.generation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule matchingIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..affiliation.matching..",
              "..affiliation.text..",
              "..affiliation.skill..",
              "..affiliation.conflict..",
              "..affiliation.assignment..",
              "..affiliation.identifier..",
              "..affiliation.publication..",
              "..affiliation.exchange..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule samplesKnowNoOtherModule =
      domain("samples", "fr.healthdatahub.accounts..", "fr.healthdatahub.challenges..");

  @ArchTest
  static final ArchRule affiliationKnowsNeitherAccountsNorTheWeb =
      domain("affiliation", "fr.healthdatahub.accounts..");

  @ArchTest
  static final ArchRule affiliationKnowsNoChallenges =
      domain("affiliation", "fr.healthdatahub.challenges..");

  @ArchTest
  static final ArchRule featuresOfAffiliationAreFreeOfCycles =
      slices().matching("fr.healthdatahub.affiliation.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule challengesKnowNeitherAccountsNorTheWeb =
      domain("challenges", "fr.healthdatahub.accounts..", "fr.healthdatahub.samples..");

  @ArchTest
  static final ArchRule accountsKnowNeitherChallengesNorTheWeb =
      domain("accounts", "fr.healthdatahub.challenges..", "fr.healthdatahub.samples..");

  @ArchTest
  static final ArchRule webTouchesNoPersistence =
      noClasses()
          .that()
          .resideInAPackage("fr.healthdatahub.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..");

  @ArchTest
  static final ArchRule clientsKnowNoServer =
      noClasses()
          .that()
          .resideInAnyPackage("fr.healthdatahub.sdk..", "fr.healthdatahub.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.healthdatahub.web..",
              "fr.healthdatahub.accounts..",
              CHALLENGES + "challenge..",
              CHALLENGES + "submission..",
              CHALLENGES + "scoring..",
              CHALLENGES + "leaderboard..",
              CHALLENGES + "file..",
              "fr.healthdatahub.samples.generation..",
              "jakarta.persistence..",
              "jakarta.enterprise..");

  @ArchTest
  static final ArchRule featuresOfAccountsAreFreeOfCycles =
      slices().matching("fr.healthdatahub.accounts.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresOfChallengesAreFreeOfCycles =
      slices().matching("fr.healthdatahub.challenges.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresOfTheWebAreFreeOfCycles =
      slices().matching("fr.healthdatahub.web.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule challengeIsBeforeSubmission =
      before("challenge", "submission", "scoring", "leaderboard");

  @ArchTest
  static final ArchRule submissionIsBeforeScoring = before("submission", "scoring", "leaderboard");

  @ArchTest static final ArchRule scoringIsBeforeLeaderboard = before("scoring", "leaderboard");

  @ArchTest
  static final ArchRule entitiesNeverLeaveTheirPackage =
      classes().that().areAnnotatedWith("jakarta.persistence.Entity").should().bePackagePrivate();

  @ArchTest
  static final ArchRule repositoriesAreOneConcretePackagePrivateClass =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .bePackagePrivate()
          .andShould()
          .notBeInterfaces();

  @ArchTest
  static final ArchRule namesAreTheFields =
      noClasses()
          .that(not(resideInAPackage("..sdk.internal..")))
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*\\.I[A-Z][a-z]\\w*");

  @ArchTest
  static void everyResourceImplementsAGeneratedInterface(JavaClasses all) {
    Set<String> contract =
        all
            .that(resideInAPackage("fr.healthdatahub.openapi.api").and(simpleNameEndingWith("Api")))
            .stream()
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    Set<JavaClass> resources = Set.copyOf(all.that(simpleNameEndingWith("Resource")));
    for (JavaClass resource : resources) {
      assertEquals(1, interfaces(resource).size(), resource::getName);
    }
    assertEquals(
        contract,
        resources.stream()
            .flatMap(resource -> interfaces(resource).stream())
            .collect(Collectors.toSet()));
    assertEquals(
        resources.stream().map(JavaClass::getName).collect(Collectors.toSet()),
        new RestApplication()
            .getClasses().stream()
                .map(Class::getName)
                .filter(name -> name.endsWith("Resource"))
                .collect(Collectors.toSet()));
  }

  @ArchTest
  static void everyPackageSaysWhatItIs(JavaClasses all) throws IOException {
    for (Path module : modules()) {
      try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
        Set<Path> packages =
            sources
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        packages.forEach(
            folder ->
                assertTrue(Files.exists(folder.resolve("package-info.java")), folder::toString));
      }
    }
  }

  @ArchTest
  static void domainModulesDependOnSingleJakartaArtifacts(JavaClasses all) throws IOException {
    for (String module : DOMAIN_MODULES) {
      String pom = Files.readString(Portal.checkout().resolve(module).resolve("pom.xml"));
      assertFalse(pom.contains("jakarta.platform"), module);
      assertFalse(pom.contains("jakarta.jakartaee"), module);
      assertFalse(pom.contains("jakarta.servlet"), module);
      assertFalse(pom.contains("jakarta.faces"), module);
      assertFalse(pom.contains("jakarta.ws.rs"), module);
    }
  }

  private static ArchRule domain(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("fr.healthdatahub." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(others),
                    Stream.of(
                        "fr.healthdatahub.web..",
                        "fr.healthdatahub.openapi..",
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "jakarta.ws.rs.."))
                .toArray(String[]::new));
  }

  private static ArchRule before(String first, String... later) {
    return noClasses()
        .that()
        .resideInAPackage(CHALLENGES + first + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(later).map(name -> CHALLENGES + name + "..").toArray(String[]::new));
  }

  private static Set<String> interfaces(JavaClass resource) {
    return resource.getRawInterfaces().stream()
        .map(JavaClass::getName)
        .filter(name -> name.startsWith("fr.healthdatahub.openapi.api."))
        .collect(Collectors.toSet());
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Portal.checkout())) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).toList();
    }
  }
}
