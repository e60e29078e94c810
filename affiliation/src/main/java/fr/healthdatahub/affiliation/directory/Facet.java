package fr.healthdatahub.affiliation.directory;

/** By what the directory can be narrowed. */
public enum Facet {
  DISCIPLINE,
  SKILL,
  LANGUAGE,
  PLACE
}
