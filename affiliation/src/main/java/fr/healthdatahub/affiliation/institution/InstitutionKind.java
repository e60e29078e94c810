package fr.healthdatahub.affiliation.institution;

/** What sort of institution it is. */
public enum InstitutionKind {
  UNIVERSITY,
  HOSPITAL,
  LABORATORY,
  AGENCY,
  COMPANY,
  ASSOCIATION,
  OTHER
}
