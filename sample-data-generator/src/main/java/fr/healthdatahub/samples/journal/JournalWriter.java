package fr.healthdatahub.samples.journal;

import fr.healthdatahub.samples.source.Block;

/** Tells what happened to a person in the shape of a standard; one object serves one thread. */
public interface JournalWriter {
  void write(Journal journal, Block block);
}
