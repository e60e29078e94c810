package fr.healthdatahub.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may depend on what. */
@AnalyzeClasses(packages = "fr.healthdatahub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule metricsAndParserArePure =
      noClasses()
          .that()
          .resideInAnyPackage("..challenges.metric..", "..challenges.predictions..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule challengesKnowNeitherAccountsNorTheWeb =
      noClasses()
          .that()
          .resideInAPackage("fr.healthdatahub.challenges..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.healthdatahub.accounts..",
              "fr.healthdatahub.web..",
              "fr.healthdatahub.openapi..",
              "jakarta.servlet..",
              "jakarta.faces..",
              "jakarta.ws.rs..");

  @ArchTest
  static final ArchRule accountsKnowNeitherChallengesNorTheWeb =
      noClasses()
          .that()
          .resideInAPackage("fr.healthdatahub.accounts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.healthdatahub.challenges..",
              "fr.healthdatahub.web..",
              "fr.healthdatahub.openapi..",
              "jakarta.servlet..",
              "jakarta.faces..",
              "jakarta.ws.rs..");

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
              "fr.healthdatahub.web..", "fr.healthdatahub.accounts..", "jakarta.persistence..");
}
