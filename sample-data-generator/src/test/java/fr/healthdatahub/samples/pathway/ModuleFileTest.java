package fr.healthdatahub.samples.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleFileTest {
  private static final String GOOD =
      """
      fr Toux
      en Cough
      onset once
      ages 0 50
      men 1 2
      women 1 2
      state ill
        start visit gp
        every 30 days drug A10BA02 boxes 2 2.10 eur chance 0.5 women age 20..70
        after 3..10 days 0.5 well
      state well
        2 per year lab 1577 + 0592
      """;

  @Test
  void aGoodModuleIsRead() {
    Condition cough = ModuleFile.read("cough", GOOD, 5);
    assertEquals("Toux", cough.french());
    assertEquals(5, cough.first().cares().get(0).id());
    assertEquals(6, cough.first().cares().get(1).id());
    assertEquals(0.5, cough.first().cares().get(1).chance());
    assertEquals(20, cough.first().cares().get(1).youngest());
    assertEquals(3, cough.first().shortest());
    assertEquals(10, cough.first().longest());
    assertEquals("well", cough.first().targets().get(0).state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start visit gp        | start visit 98        | cough.module, line 8: the nomenclature of SPECIALTY has no “98”
          start visit gp        | start walk            | cough.module, line 8: “walk” is no kind of care; visit, drug, lab, act, device, nurse, physio, hospital-drug, sick-leave, ald or stay would be
          start visit gp        | start act ZZZZ999 6 5 eur | cough.module, line 8: the nomenclature of CCAM has no “ZZZZ999”
          start visit gp        | start act ABC 6 5 eur | cough.module, line 8: “ABC” is not formed like a code of CCAM
          start visit gp        | start ald 31 J45      | cough.module, line 8: the nomenclature of ALD has no “31”
          start visit gp        | start stay bed        | cough.module, line 8: there is no stay “bed” above this line; there is []
          chance 0.5            | chance 1.5            | cough.module, line 9: a chance must be between 0 and 1, not 1.5
          age 20..70            | age 70..20            | cough.module, line 9: an age must be like 3..10 or 7, at most 130, not “70..20”
          A10BA02               | A10XX99               | cough.module, line 9: the nomenclature of ATC has no “A10XX99”
          0.5 well              | 0.5 healed            | cough.module, line 7: the state “ill” leads to “healed”, which is none of [ill, well] or end
          0.5 well              | 0.6 well, 0.5 end     | cough.module, line 10: the probabilities have the sum 1.1; at most 1 is possible
          0.5 well              | 0.5 ill               | cough.module, line 11: nothing leads to the state “well”
          days 0.5 well         | moons 0.5 well        | cough.module, line 10: “moons” is no unit: days, weeks, months or years
          women 1 2             | fatal 0.5 median 3 moons | cough.module, line 6: “moons” is no unit: days, weeks, months or years
          onset once            | onset sometimes       | cough.module, line 3: “sometimes” is no onset: once, again, delivery, newborn, death or always
          men 1 2               | men 1                 | cough.module, line 3: men and women need as many rates as there are ages, 2, not 1 and 2
          ages 0 50             | ages 0 50 40          | cough.module, line 3: ages must begin with 0 and rise
          1577                  | 9997                  | cough.module, line 12: the nomenclature of NABM has no “9997”
          fr Toux               | name Toux             | cough.module, line 1: “name” is unknown here; fr, en, source, cause, onset, ages, men, women, fatal, stay or state would be known
          """)
  void aBadModuleIsNamedWithLineAndWhatWouldBeRight(String good, String bad, String message) {
    String text = GOOD.replaceFirst(Pattern.quote(good), bad);
    InvalidModule wrong =
        assertThrows(InvalidModule.class, () -> ModuleFile.read("cough", text, 0));
    assertEquals(message, wrong.getMessage());
  }

  @Test
  void aFatalConditionIsACauseOfDeath() {
    String fatal = GOOD.replace("state ill", "fatal 0.5 median 3 years\nstate ill");
    InvalidModule wrong =
        assertThrows(InvalidModule.class, () -> ModuleFile.read("cough", fatal, 0));
    assertEquals(
        "cough.module, line 7: a fatal condition needs a line “cause CODE WEIGHT”",
        wrong.getMessage());
  }

  @Test
  void theLastStatesLastUntilDeath() {
    String last = "cause J18.9 1\nfatal 0.5 median 3 years last 3..10 days ill\nstate ill";
    InvalidModule wrong =
        assertThrows(
            InvalidModule.class,
            () -> ModuleFile.read("cough", GOOD.replace("state ill", last), 0));
    assertEquals(
        "cough.module, line 8: the state “ill” lasts until death, so it has no line “after”",
        wrong.getMessage());
  }

  @Test
  void aStayMustBePaidByATariffOfItsCategory() {
    String stay =
        """
        stay bed mco
          ghm 04M051 ghs 314
          diagnosis J18.9
        """;
    InvalidModule wrong =
        assertThrows(
            InvalidModule.class,
            () -> ModuleFile.read("cough", GOOD.replace("state ill", stay + "state ill"), 0));
    assertEquals(
        "cough.module, line 8: the GHS 314 pays stays of category 1, and 04M051 is of category 4",
        wrong.getMessage());
  }
}
