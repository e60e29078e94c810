package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.List;

/**
 * Columns of the SNDS whose cells depend on each other in ways that no schema says, but that are
 * checked wherever their names are: care lies between birth and death, acts lie inside their stay.
 */
final class SndsNames {
  private static final String PEOPLE = "IR_BEN_R";
  private static final List<List<String>> OF_ONE_TABLE =
      List.of(List.of("EXE_SOI_DTD", "BEN_NAI_ANN"));
  private static final List<List<String>> WITH_PEOPLE =
      List.of(
          List.of("EXE_SOI_DTF", "BEN_NIR_PSA", "BEN_RNG_GEM"), List.of("SOR_DAT", "NIR_ANO_17"));
  private static final List<String> STAY = List.of("ETA_NUM", "RSA_NUM");
  private static final List<List<String>> OF_STAYS =
      List.of(List.of("ENT_DAT_DEL"), List.of("DELAI"), List.of("ENT_DAT", "SOR_DAT"));

  private SndsNames() {}

  /**
   * @throws InvalidSchema naming the table and its columns
   */
  static void refuse(List<Table> tables) {
    boolean hasDeaths =
        tables.stream()
            .anyMatch(one -> one.name().equals(PEOPLE) && one.indexOf("BEN_DCD_DTE") >= 0);
    for (Table table : tables) {
      refuse(table, OF_ONE_TABLE);
      if (hasDeaths) {
        refuse(table, WITH_PEOPLE);
      }
      if (table.foreignKeys().stream().anyMatch(key -> key.columns().equals(STAY))) {
        refuse(table, OF_STAYS);
      }
    }
  }

  private static void refuse(Table table, List<List<String>> groups) {
    for (List<String> names : groups) {
      if (names.stream().allMatch(name -> table.indexOf(name) >= 0)) {
        throw new InvalidSchema(
                new Label(
                    "les champs "
                        + names
                        + " sont du SNDS, où ils dépendent les uns des autres ; « generate snds »"
                        + " les génère, ou changez leurs noms",
                    "the fields "
                        + names
                        + " are of the SNDS, where they depend on each other; \"generate snds\""
                        + " generates them, or change their names"))
            .at(table.name());
      }
    }
  }
}
