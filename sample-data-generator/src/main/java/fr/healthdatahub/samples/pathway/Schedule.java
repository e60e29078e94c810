package fr.healthdatahub.samples.pathway;

/** When care happens while a state lasts. */
public sealed interface Schedule {
  /** Once, some days after the state began; 0 is the day itself. */
  record Once(int day) implements Schedule {}

  /** Again and again, in step with the person's other regular care. */
  record Every(int days) implements Schedule {}

  /** At random, so many times a year on average. */
  record PerYear(double times) implements Schedule {}
}
