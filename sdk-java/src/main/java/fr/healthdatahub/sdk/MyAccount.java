package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.MeApi;
import fr.healthdatahub.sdk.model.AccountExport;
import fr.healthdatahub.sdk.model.Me;
import java.util.Map;

/** The account of the person that the token stands for; needs the scope {@code account}. */
public final class MyAccount {
  private final Transport transport;
  private final MeApi api;

  MyAccount(Transport transport) {
    this.transport = transport;
    this.api = new MeApi(transport.api());
  }

  /** Who the person is. */
  public Me read() {
    return transport.call(api::getMe);
  }

  /** All that the Hub knows about the person; files are fetched one by one. */
  public AccountExport export() {
    return transport.call(api::exportMe);
  }

  /**
   * Erases the account at once and for good, with all that belongs to it; afterwards the token of
   * this connection is worth nothing. Tried once only: when no answer came, {@link #read} tells
   * whether the account is still there.
   *
   * @param password of the account: a token alone erases nobody
   * @throws HubException.Conflict when the person is the only administrator
   * @throws HubException.Unauthenticated when the password is wrong
   */
  public void erase(String password) {
    Map<String, String> headers =
        Map.of("Authorization", SignIn.basic(read().getEmail(), password));
    Transport once = transport.with(transport.options().retries(0)).withoutToken();
    MeApi byPassword = new MeApi(once.api());
    once.send(
        () -> {
          byPassword.eraseMe(headers);
          return null;
        });
  }
}
