package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** The exact scores of the experts of one segment, visited in ascending order. */
final class ExactScores {
  private final DemandQuery query;
  private final int base;
  private final BinaryDocValues units;
  private final BinaryDocValues held;
  private final NumericDocValues sources;
  private final Packed.Reader reader = new Packed.Reader();

  ExactScores(DemandQuery query, LeafReaderContext leaf) throws IOException {
    LeafReader segment = leaf.reader();
    this.query = query;
    this.base = leaf.docBase;
    this.units = segment.getBinaryDocValues(IndexFields.UNITS);
    this.held = segment.getBinaryDocValues(IndexFields.HELD);
    this.sources = segment.getNumericDocValues(IndexFields.SOURCE);
  }

  Candidate of(int document) throws IOException {
    units.advanceExact(document);
    reader.on(units.binaryValue());
    double text = query.text().score(reader);
    held.advanceExact(document);
    reader.on(held.binaryValue());
    double taxonomy = query.taxonomy().score(reader);
    sources.advanceExact(document);
    double score = query.textShare() * text + (1 - query.textShare()) * taxonomy;
    return new Candidate(base + document, sources.longValue(), score, text, taxonomy);
  }

  /** The same with its reasons. */
  Match explained(Candidate candidate, String id) throws IOException {
    int document = candidate.document() - base;
    units.advanceExact(document);
    reader.on(units.binaryValue());
    var evidence = query.text().explain(reader);
    held.advanceExact(document);
    reader.on(held.binaryValue());
    var skills = query.taxonomy().explain(reader);
    return new Match(
        id,
        candidate.source(),
        candidate.score(),
        candidate.text(),
        candidate.taxonomy(),
        evidence,
        skills);
  }
}
