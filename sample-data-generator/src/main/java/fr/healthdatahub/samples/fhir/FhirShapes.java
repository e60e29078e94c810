package fr.healthdatahub.samples.fhir;

import fr.healthdatahub.samples.csv.RowShape;

/** What the lines of each kind of resource look like; § is what varies. */
final class FhirShapes {
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

  private FhirShapes() {}

  /** Id, gender, birth date, death, postal code. */
  static RowShape patient() {
    return shape(
        "Patient",
        "§",
        "'gender':'§','birthDate':'§'§,'address':[{'postalCode':'§','country':'FR'}]");
  }

  /** Id, class, type, patient, start, end, what only stays have. */
  static RowShape encounter() {
    return shape(
        "Encounter",
        "SYN§",
        "'status':'finished','class':{'system':'"
            + TERMINOLOGY
            + "v3-ActCode','code':'§'},'type':[{'text':'§'}],"
            + subject()
            + ",'period':{'start':'§','end':'§'}§");
  }

  /** Id, clinical status, category, role, code, patient, encounter, day. */
  static RowShape condition() {
    return shape(
        "Condition",
        "SYN§",
        "§'verificationStatus':{"
            + coding(TERMINOLOGY + "condition-ver-status", "confirmed")
            + "},'category':[{"
            + coding(TERMINOLOGY + "condition-category", "§")
            + ",'text':'§'}],'code':{"
            + coding("http://hl7.org/fhir/sid/icd-10", "§")
            + "},"
            + subject()
            + "§,'recordedDate':'§'");
  }

  /** What only long-term conditions have, before the others. */
  static String active() {
    return json("'clinicalStatus':{" + coding(TERMINOLOGY + "condition-clinical", "active") + "},");
  }

  /** Id, code, patient, encounter, day. */
  static RowShape procedure() {
    return shape(
        "Procedure",
        "SYN§",
        "'status':'completed','code':{"
            + coding("https://smt.esante.gouv.fr/terminologie-ccam", "§")
            + "},"
            + subject()
            + "§,'performedDateTime':'§'");
  }

  /** Id, medication, patient, encounter, boxes, day. */
  static RowShape dispense() {
    return shape(
        "MedicationDispense",
        "SYN§",
        "'status':'completed','medicationCodeableConcept':{§},"
            + subject()
            + "§,'quantity':{'value':§,'unit':'box'},'whenHandedOver':'§'");
  }

  /** Id, code, patient, encounter, day; the SNDS has no results. */
  static RowShape observation() {
    return shape(
        "Observation",
        "SYN§",
        "'status':'final','category':[{"
            + coding(TERMINOLOGY + "observation-category", "laboratory")
            + "}],'code':{"
            + coding("https://smt.esante.gouv.fr/terminologie-nabm", "§")
            + "},"
            + subject()
            + "§,'effectiveDateTime':'§','dataAbsentReason':{"
            + coding(TERMINOLOGY + "data-absent-reason", "unknown")
            + "}");
  }

  /** How a stay ended, as a code of FHIR. */
  static String disposition(String code) {
    return json(
        ",'hospitalization':{'dischargeDisposition':{"
            + coding(TERMINOLOGY + "discharge-disposition", code)
            + "}}");
  }

  static String coding(String system, String code) {
    return "'coding':[{'system':'" + system + "','code':'" + code + "'}]";
  }

  /** Quotes are written as ' in this class. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String subject() {
    return "'subject':{'reference':'Patient/§'}";
  }

  /** Every resource says that it is a test, so that no system takes it for a patient's. */
  private static RowShape shape(String type, String id, String rest) {
    return RowShape.ofText(
        json(
            "{'resourceType':'"
                + type
                + "','id':'"
                + id
                + "','meta':{'security':[{'system':'"
                + TERMINOLOGY
                + "v3-ActReason','code':'HTEST'}]},"
                + rest
                + "}"));
  }
}
