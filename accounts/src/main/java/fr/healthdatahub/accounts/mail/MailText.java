package fr.healthdatahub.accounts.mail;

/**
 * The mails that the accounts send; texts lie in the bundle {@code MailTexts} beside this class.
 */
public enum MailText {
  CONFIRM("confirm"),
  ALREADY_REGISTERED("sign-in"),
  RESET_PASSWORD("reset-password"),
  NO_ACCOUNT("register");

  private final String page;

  MailText(String page) {
    this.page = page;
  }

  String page() {
    return page;
  }

  String key(String part) {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + part;
  }
}
