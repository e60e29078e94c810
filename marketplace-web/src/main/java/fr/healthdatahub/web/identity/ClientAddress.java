package fr.healthdatahub.web.identity;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Anybody can write {@code X-Forwarded-For}, so it is believed as far
 * as proxies wrote it that the operator names.
 */
@RequestScoped
public class ClientAddress {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** Some proxies add the port. */
  private static final Pattern IPV4 =
      Pattern.compile("((?:" + OCTET + "\\.){3}" + OCTET + ")(?::\\d+)?");

  private static final Pattern IPV6 =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|([0-9a-fA-F.]*:[0-9a-fA-F:.]*)");

  @Inject
  @ConfigProperty(name = "hub.proxies")
  Optional<String> proxies;

  @Inject HttpServletRequest request;

  /** The address of the client, as far as it is known. */
  public String text() {
    return of(
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")),
        List.of(proxies.orElse("").split("[,\\s]+")));
  }

  /** The last hop that no trusted proxy is; each proxy adds who asked it at the end. */
  static String of(String asking, List<String> forwarded, Collection<String> proxies) {
    List<String> hops = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
    Set<String> trusted = proxies.stream().flatMap(one -> plain(one).stream()).collect(toSet());
    String address = plain(asking).orElse(asking);
    while (trusted.contains(address) && !hops.isEmpty()) {
      Optional<String> hop = plain(hops.remove(hops.size() - 1));
      if (hop.isEmpty()) {
        return address;
      }
      address = hop.get();
    }
    return address;
  }

  /** The one spelling of an address, without its port; empty when it is none. */
  private static Optional<String> plain(String written) {
    Matcher four = IPV4.matcher(written.strip());
    if (four.matches()) {
      return Optional.of(four.group(1));
    }
    Matcher six = IPV6.matcher(written.strip());
    if (!six.matches()) {
      return Optional.empty();
    }
    try {
      // With a colon it is never looked up as a name; an IPv4 address written as IPv6 becomes one.
      String literal = six.group(1) == null ? six.group(2) : six.group(1);
      return literal.contains(":")
          ? Optional.of(InetAddress.getByName(literal).getHostAddress())
          : Optional.empty();
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
