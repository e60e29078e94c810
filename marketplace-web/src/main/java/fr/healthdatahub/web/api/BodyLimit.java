package fr.healthdatahub.web.api;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/**
 * Refuses bodies that are longer than any that the contract needs, whatever they say they are; only
 * operations that stream theirs may get more. Bodies are read before anybody is identified.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {
  private static final long LONGEST = 1 << 20;

  @Context ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = operation.getResourceMethod();
    if (method != null && method.isAnnotationPresent(Streamed.class)) {
      return;
    }
    if (request.getLength() > LONGEST) {
      throw tooLarge();
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  private static ChallengesProblem tooLarge() {
    return ChallengesProblem.tooLarge("json-too-large", LONGEST);
  }

  /** For bodies that come in chunks and do not say how long they are. */
  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > LONGEST) {
        throw tooLarge();
      }
    }
  }
}
