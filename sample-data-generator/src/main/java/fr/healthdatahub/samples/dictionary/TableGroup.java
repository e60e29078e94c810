package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;

/** Which tables of the SNDS belong together, by how their names begin. */
enum TableGroup {
  DCIR("ER_", "DCIR, les remboursements", "DCIR, what was reimbursed"),
  REFERENCE("IR_", "Référentiels des bénéficiaires", "Reference tables of beneficiaries"),
  MCO("T_MCO", "PMSI MCO, les hôpitaux", "PMSI MCO, acute hospital care"),
  SSR("T_SSR", "PMSI SSR, la réadaptation", "PMSI SSR, rehabilitation"),
  HAD("T_HAD", "PMSI HAD, l’hospitalisation à domicile", "PMSI HAD, hospital care at home"),
  RIMP("T_RIP", "PMSI RIM-P, la psychiatrie", "PMSI RIM-P, psychiatry"),
  DEATHS("KI_", "Causes de décès (CépiDc)", "Causes of death (CépiDc)");

  private final String beginning;
  private final Label title;

  TableGroup(String beginning, String fr, String en) {
    this.beginning = beginning;
    title = new Label(fr, en);
  }

  Label title() {
    return title;
  }

  boolean has(Table table) {
    return table.name().startsWith(beginning);
  }
}
