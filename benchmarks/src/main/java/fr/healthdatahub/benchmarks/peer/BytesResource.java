package fr.healthdatahub.benchmarks.peer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Answers as many bytes as asked for, made once. */
@Path("bytes/{count}")
public class BytesResource {
  private static final ConcurrentMap<Integer, byte[]> MADE = new ConcurrentHashMap<>();

  @GET
  @Produces("application/json")
  public byte[] bytes(@PathParam("count") int count) {
    return MADE.computeIfAbsent(
        count,
        wanted -> {
          byte[] made = new byte[wanted];
          Arrays.fill(made, (byte) 'x');
          return made;
        });
  }
}
