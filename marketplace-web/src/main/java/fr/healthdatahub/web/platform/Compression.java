package fr.healthdatahub.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sends texts compressed to whoever can read that. The server's own compression also unpacks what
 * comes in, whatever it becomes, and compresses parts of files under the tag of the whole.
 */
public class Compression extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Pattern GZIP =
      Pattern.compile(
          "(?:^|,)\\s*(?:gzip|\\*)\\s*(?:;\\s*q=(?:1|0?\\.0*[1-9])[0-9.]*\\s*)?(?:,|$)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isWanted(request)) {
      chain.doFilter(request, response);
      return;
    }
    CompressedResponse compressed = new CompressedResponse(response);
    chain.doFilter(request, compressed);
    compressed.finish();
  }

  private static boolean isWanted(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && request.getHeader("Range") == null
        && !request.getMethod().equals("HEAD")
        && GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find();
  }
}
