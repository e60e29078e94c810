package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how much of the directory one reads, so that nobody copies it: requests a minute and cards
 * in ten minutes, for an address or for somebody who is signed in. Officers are not counted.
 */
@ApplicationScoped
public class Searches {
  /** Cards of one answer for a visitor. */
  private static final int VISITORS_PART = 50;

  private static final int NETWORK_BYTES = 8;

  /** Requests a minute for one address, or one account. */
  @Inject
  @ConfigProperty(name = "hub.directory.readings", defaultValue = "120")
  int mostRequests;

  /** Cards in ten minutes for one address. */
  @Inject
  @ConfigProperty(name = "hub.directory.cards", defaultValue = "1000")
  int mostCards;

  /** Cards in ten minutes for one account. */
  @Inject
  @ConfigProperty(name = "hub.directory.cards.signed-in", defaultValue = "5000")
  int mostCardsSignedIn;

  @Inject Caller caller;
  @Inject ClientAddress address;
  private final Readings requests = new Readings(Duration.ofMinutes(1));
  private final Readings cards = new Readings(Duration.ofMinutes(10));

  /** How many cards the caller gets at once. */
  int part(int asked) {
    return caller.isSignedIn() ? asked : Math.min(asked, VISITORS_PART);
  }

  /**
   * Counts one request.
   *
   * @throws AffiliationProblem too many, {@code too-many-searches}
   */
  void count() {
    if (!caller.isOfficer()) {
      pass(requests, 1, mostRequests);
    }
  }

  /**
   * Counts cards that the caller is about to see.
   *
   * @throws AffiliationProblem as {@link #count}
   */
  void show(int number) {
    if (!caller.isOfficer()) {
      pass(cards, number, caller.isSignedIn() ? mostCardsSignedIn : mostCards);
    }
  }

  private void pass(Readings readings, int amount, int most) {
    Instant now = Instant.now();
    Optional<Instant> later = readings.count(who(), amount, most, now);
    if (later.isPresent()) {
      long minutes = Duration.between(now, later.get()).toMinutes() + 1;
      throw AffiliationProblem.tooMany("too-many-searches", later.get(), minutes);
    }
  }

  private String who() {
    return caller.isSignedIn() ? caller.personId() : network(address.text());
  }

  /** An address of IPv4; of IPv6 the network, in which one has as many addresses as one likes. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 2 * NETWORK_BYTES
          ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
