package fr.healthdatahub.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Addresses of styles and scripts, which change when their content does: browsers keep them. */
@Named
@ApplicationScoped
public class Theme {
  private static final String FOLDER = "/theme/";

  @Inject ServletContext context;
  private String version;

  @PostConstruct
  void readVersion() {
    CRC32 sum = new CRC32();
    try {
      for (String path : new TreeSet<>(context.getResourcePaths(FOLDER))) {
        if (!path.endsWith("/")) {
          try (InputStream file = context.getResourceAsStream(path)) {
            sum.update(file.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    version = Long.toHexString(sum.getValue());
  }

  public String url(String name) {
    return FOLDER + name + "?v=" + version;
  }
}
