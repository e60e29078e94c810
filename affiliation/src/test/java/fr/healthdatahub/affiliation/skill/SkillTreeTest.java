package fr.healthdatahub.affiliation.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.affiliation.text.Terms;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTreeTest {
  private final SkillTree tree = SkillTree.standard();

  @Test
  void theTreeHasThreeHundredSkillsWithLabelsInBothLanguages() {
    assertTrue(tree.all().size() >= 300, () -> "only " + tree.all().size());
    Set<String> ids = new HashSet<>();
    for (Skill skill : tree.all()) {
      assertTrue(ids.add(skill.id()), skill.id());
      assertFalse(skill.english().isBlank(), skill.id());
      assertFalse(skill.french().isBlank(), skill.id());
      assertFalse(skill.englishSynonyms().isEmpty(), skill.id());
      assertFalse(skill.frenchSynonyms().isEmpty(), skill.id());
    }
  }

  @Test
  void everySkillComesToAnEndAtTheTop() {
    for (Skill skill : tree.all()) {
      List<String> ancestors = tree.ancestors(skill.id());
      assertEquals(skill.level(), ancestors.size(), skill.id());
      assertEquals(skill.level() + 1, new HashSet<>(with(ancestors, skill.id())).size());
    }
  }

  @Test
  void noNameStandsForTwoSkills() {
    Map<String, String> owners = new HashMap<>();
    for (Skill skill : tree.all()) {
      for (Language language : Language.values()) {
        for (String name : skill.names(language)) {
          String owner = owners.putIfAbsent(SkillTree.key(name), skill.id());
          assertTrue(owner == null || owner.equals(skill.id()), name);
        }
      }
    }
  }

  @Test
  void noCodeStandsForTwoSkills() {
    Set<String> codes = new HashSet<>();
    tree.all().forEach(skill -> skill.codes().forEach(code -> assertTrue(codes.add(code), code)));
  }

  @ParameterizedTest
  @CsvSource({
    "Survival analysis,survival-analysis",
    "ANALYSE DE SURVIE,survival-analysis",
    "modele de cox,cox-model",
    "snds,snds",
    "Base de données médico-administratives,",
    "bases medico administratives,claims-data"
  })
  void skillsAreFoundByAnyName(String name, String id) {
    assertEquals(id, tree.named(name).map(Skill::id).orElse(null));
  }

  @Test
  void stepsCountOnlyAlongOneLine() {
    assertEquals(0, tree.steps("cox-model", "cox-model"));
    assertEquals(1, tree.steps("cox-model", "survival-analysis"));
    assertEquals(2, tree.steps("biostatistics", "cox-model"));
    assertEquals(-1, tree.steps("cox-model", "competing-risks"));
    assertEquals(-1, tree.steps("cox-model", "nothing-known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | A | | x | y",
        "a | A | B | x",
        "A b | A | B | x | y",
        "a | A | B | x | y\na | C | D | z | w",
        "a | A | B | x | y\nb | C | D | z | x",
        "a | A | B | x;X | y",
        "a | A | B | x | y\n    b | C | D | z | w",
        " a | A | B | x | y",
        "a | A | B | x | y | mesh 12"
      })
  void refusesFilesThatAreNoTree(String file) {
    InvalidSkillTree wrong =
        assertThrows(InvalidSkillTree.class, () -> SkillTree.read(new StringReader(file)));
    int line = file.split("\n").length;
    assertTrue(wrong.getMessage().startsWith("line " + line + ": "), wrong.getMessage());
  }

  @Test
  void textsSpeakOfSkillsInTheirLanguage() throws IOException {
    SkillMentions mentions = new SkillMentions(tree);
    String french =
        "Nous étudions la survie après un cancer du sein par apprentissage automatique (machine"
            + " learning) dans le SNDS et l’entrepôt de données de santé.";
    assertEquals(
        Set.of("breast-cancer", "machine-learning", "snds", "clinical-data-warehouse"),
        mentions.in(Terms.of(french, Language.FRENCH), Language.FRENCH));
    String english = "Random forests and Cox models for heart failures in claims data";
    assertEquals(
        Set.of("random-forest", "cox-model", "heart-failure", "claims-data"),
        mentions.in(Terms.of(english, Language.ENGLISH), Language.ENGLISH));
    assertNotEquals(
        Set.of("r-language"), mentions.in(List.of("r"), Language.ENGLISH), "one letter is no name");
  }

  private static List<String> with(List<String> ancestors, String id) {
    List<String> all = new java.util.ArrayList<>(ancestors);
    all.add(id);
    return all;
  }

  @Test
  void suggestsFirstWhatIsCalledExactlySo() {
    assertEquals("r-language", tree.named("R").orElseThrow().id());
    assertEquals("r-language", tree.suggest("r", Language.ENGLISH, 20).get(0).id());
    assertEquals("longitudinal-data", tree.suggest("joint models", Language.FRENCH, 1).get(0).id());
  }

  @Test
  void suggestsByLabelFirstThenByAnyNameThenByAnyWord() {
    List<String> found =
        tree.suggest("surv", Language.ENGLISH, 20).stream().map(Skill::id).toList();
    assertTrue(found.contains("survival-analysis"), found::toString);
    assertTrue(found.indexOf("survival-analysis") < found.indexOf("cancer-epidemiology"));
    assertEquals(
        "survival-analysis", tree.suggest("ANALYSE DE SURV", Language.FRENCH, 1).get(0).id());
    assertEquals(
        "machine-learning",
        tree.suggest("Apprentissage automatique", Language.ENGLISH, 20).get(0).id(),
        "names of the other language are known, too");
    assertEquals(List.of(), tree.suggest(" ", Language.ENGLISH, 20));
    assertEquals(List.of(), tree.suggest("xyzzy", Language.ENGLISH, 20));
    assertEquals(3, tree.suggest("a", Language.ENGLISH, 3).size());
  }
}
