package fr.healthdatahub.affiliation.assignment;

/** No assignment keeps all constraints; says which one must give. */
public final class NoAssignment extends Exception {
  private static final long serialVersionUID = 1;

  /** The constraint to relax. */
  public enum Cause {
    /** The sum of the experts' loads is less than demands × experts per demand. */
    LOAD,
    /** One demand has fewer allowed experts than it needs. */
    DEMAND,
    /** There are enough experts, but too few of them may take some group of demands. */
    PAIRS
  }

  private final Cause cause;
  private final String demand;
  private final int needed;
  private final int possible;

  NoAssignment(Cause cause, String demand, int needed, int possible) {
    super(cause + " " + demand + ": " + needed + " needed, " + possible + " possible");
    this.cause = cause;
    this.demand = demand;
    this.needed = needed;
    this.possible = possible;
  }

  public Cause constraint() {
    return cause;
  }

  /** The demand that lacks experts, or the demands, with commas; empty for {@link Cause#LOAD}. */
  public String demand() {
    return demand;
  }

  /** How many places must be filled. */
  public int needed() {
    return needed;
  }

  /** How many can be. */
  public int possible() {
    return possible;
  }
}
