package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.affiliation.text.Terms;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
  private final BytesRef reused = new BytesRef();
  private byte[] beginnings = new byte[1024];
  private int[] terms = new int[256];
  private int size;
  private int known;
  private ExpertSkills held;

  ExpertCounter(Vocabulary vocabulary, Concepts concepts) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
  }

  /** Counts an expert; what was found stands in {@link #units} and {@link #skills}. */
  void count(Expert expert) {
    held = new ExpertSkills();
    for (SkillClaim claim : expert.skills()) {
      if (!claim.name().isBlank()) {
        held.declare(concepts.declared(claim.name()), claim.level());
      }
    }
    units.clear();
    units.number(expert.units().size());
    for (int number = 0; number < expert.units().size(); number++) {
      EvidenceUnit unit = expert.units().get(number);
      size = 0;
      Set<String> named = new LinkedHashSet<>();
      for (String part : List.of(unit.title(), unit.text())) {
        Set<String> skillsOfPart = words(part, unit.language());
        for (String skill : skillsOfPart) {
          bytes.copyChars(Concepts.TERM + skill);
          add(vocabulary.add(bytes.get()));
        }
        named.addAll(skillsOfPart);
      }
      for (String skill : named) {
        held.name(concepts.number(skill), number);
      }
      vocabulary.count();
      Arrays.sort(terms, 0, size);
      pack();
    }
    skills.clear();
    held.pack(skills);
  }

  /** Count of units; of each its count of terms, then steps between terms and their counts. */
  BytesRef units() {
    return units.bytes();
  }

  /** As {@link ExpertSkills#pack}. */
  BytesRef skills() {
    return skills.bytes();
  }

  /** Adds the terms of a part of a unit; answers the skills that it names. */
  private Set<String> words(String part, Language language) {
    int from = size;
    Terms.each(
        part,
        language,
        term -> {
          bytes.copyChars(term.buffer(), 0, term.length());
          int number = vocabulary.add(bytes.get());
          if (number >= known) {
            beginnings = ArrayUtil.grow(beginnings, number + 1);
            beginnings[number] = beginning(term.toString());
            known = number + 1;
          }
          add(number);
        });
    byte mask = (byte) (1 << language.ordinal());
    return concepts
        .mentions()
        .in(
            size - from,
            at -> (beginnings[terms[from + at]] & mask) != 0,
            at -> vocabulary.term(terms[from + at], reused).utf8ToString(),
            language);
  }

  /** A bit for each language in which the name of a skill begins with a term. */
  private byte beginning(String term) {
    int bits = 0;
    for (Language language : Language.values()) {
      bits |= concepts.mentions().begins(term, language) ? 1 << language.ordinal() : 0;
    }
    return (byte) bits;
  }

  private void add(int term) {
    terms = ArrayUtil.grow(terms, size + 1);
    terms[size++] = term;
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
}
