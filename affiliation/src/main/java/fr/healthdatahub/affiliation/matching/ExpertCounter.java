package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.text.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** Counts the terms of an expert's units, and the skills that the expert has or names. */
final class ExpertCounter {
  private final Vocabulary vocabulary;
  private final Concepts concepts;
  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private final Packed units = new Packed();
  private final Packed skills = new Packed();
  private int[] terms = new int[256];
  private int size;

  ExpertCounter(Vocabulary vocabulary, Concepts concepts) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
  }

  /** Count of units; of each its count of terms, then steps between terms and their counts. */
  BytesRef units(Expert expert) {
    units.clear();
    units.number(expert.units().size());
    for (EvidenceUnit unit : expert.units()) {
      size = 0;
      for (String part : List.of(unit.title(), unit.text())) {
        Terms.each(
            part,
            unit.language(),
            term -> {
              bytes.copyChars(term.buffer(), 0, term.length());
              terms = ArrayUtil.grow(terms, size + 1);
              terms[size++] = vocabulary.add(bytes.get());
            });
      }
      vocabulary.count();
      Arrays.sort(terms, 0, size);
      pack();
    }
    return units.bytes();
  }

  private void pack() {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || terms[i] != terms[i - 1] ? 1 : 0;
    }
    units.number(distinct);
    int before = 0;
    for (int from = 0; from < size; ) {
      int to = from;
      while (to < size && terms[to] == terms[from]) {
        to++;
      }
      vocabulary.count(terms[from]);
      units.number(terms[from] - before);
      units.number(to - from);
      before = terms[from];
      from = to;
    }
  }

  /** As {@link ExpertSkills#pack}. */
  BytesRef skills(Expert expert) {
    ExpertSkills held = new ExpertSkills();
    for (SkillClaim claim : expert.skills()) {
      if (!claim.name().isBlank()) {
        held.declare(concepts.declared(claim.name()), claim.level());
      }
    }
    for (int unit = 0; unit < expert.units().size(); unit++) {
      EvidenceUnit one = expert.units().get(unit);
      String text = one.title() + ".\n" + one.text();
      Set<String> named = concepts.mentioned(Terms.of(text, one.language()), one.language());
      for (String id : named) {
        held.name(concepts.number(id), unit);
      }
    }
    skills.clear();
    held.pack(skills);
    return skills.bytes();
  }
}
