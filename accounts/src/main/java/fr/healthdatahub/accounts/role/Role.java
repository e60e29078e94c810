package fr.healthdatahub.accounts.role;

/** A right across the whole Hub; organisers of one challenge are known to that challenge. */
public enum Role {
  /** Runs calls, challenges and the marketplace for the Hub. */
  HUB_OFFICER,
  /** Operates the portal and grants roles. */
  ADMINISTRATOR
}
