package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.Contents;

/** A sample that can be had. */
interface Offer {
  SampleInfo info();

  /** The contents of the folder that a request asks for; the request was checked. */
  Contents contents(SampleRequest request);
}
