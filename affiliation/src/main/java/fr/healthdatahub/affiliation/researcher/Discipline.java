package fr.healthdatahub.affiliation.researcher;

/** What somebody is by training. */
public enum Discipline {
  MEDICINE,
  PHARMACY,
  NURSING,
  PUBLIC_HEALTH,
  EPIDEMIOLOGY,
  BIOLOGY,
  BIOSTATISTICS,
  MATHEMATICS,
  COMPUTER_SCIENCE,
  ENGINEERING,
  PHYSICS,
  ECONOMICS,
  SOCIOLOGY,
  PSYCHOLOGY,
  LAW,
  OTHER
}
