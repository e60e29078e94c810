package fr.healthdatahub.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Anybody can write {@code X-Forwarded-For}, so it is believed as far
 * as proxies wrote it that the operator names.
 */
@RequestScoped
public class ClientAddress {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

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
    String address = asking;
    while (proxies.contains(address) && !hops.isEmpty()) {
      String hop = hops.remove(hops.size() - 1).strip();
      if (!ADDRESS.matcher(hop).matches()) {
        return address;
      }
      address = hop;
    }
    return address;
  }
}
