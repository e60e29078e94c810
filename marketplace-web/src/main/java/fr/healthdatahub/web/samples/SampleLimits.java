package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.generation.GenerationLimits;
import fr.healthdatahub.web.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of the portal's disk and time a caller may ask for. */
@RequestScoped
public class SampleLimits {
  /** Bytes of one sample for everybody who is signed in. */
  @Inject
  @ConfigProperty(name = "hub.samples.bytes", defaultValue = "500000000")
  long bytes;

  /** Bytes of one sample for officers and administrators. */
  @Inject
  @ConfigProperty(name = "hub.samples.officer-bytes", defaultValue = "5000000000")
  long officerBytes;

  /** Samples of one person that wait or are being generated. */
  @Inject
  @ConfigProperty(name = "hub.samples.under-way", defaultValue = "3")
  int underWay;

  /** Bytes of all files of one person that are kept. */
  @Inject
  @ConfigProperty(name = "hub.samples.kept", defaultValue = "5000000000")
  long kept;

  @Inject Caller caller;

  /** The limits of the present caller. */
  public GenerationLimits of() {
    return new GenerationLimits(caller.isOfficer() ? officerBytes : bytes, underWay, kept);
  }
}
