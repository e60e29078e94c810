package fr.healthdatahub.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What people at a terminal have in their files. */
final class RegistryFiles {
  static final String NAME = "Ottoline Vandersteen";

  private static final String JOINING =
      """
      {"profile": {"name": "%s", "discipline": "BIOSTATISTICS", "place": "Quimper",
        "languages": ["fr", "en"], "skills": [{"skill": "%s", "level": 4},
          {"skill": "survival analysis"}, {"skill": "R"}, {"skill": "SNDS"}, {"skill": "Python"}]},
       "consents": ["DIRECTORY", "MATCHING"]}
      """;

  private static final String DEMAND =
      """
      {"title": "Kites over claims %1$s", "need": "Who could model kites in hospital claims?",
       "required": [{"skill": "%1$s", "level": 2}], "confidentiality": "PUBLIC"}
      """;

  private static final String WORKS =
      """
      @article{kites24, title = {Kites over hospital claims}, author = {Vandersteen, Ottoline},
        year = {2024}, doi = {10.5555/Kites.24}}
      @article{kites24b, title = {Kites over hospital claims}, year = {2024},
        doi = {https://doi.org/10.5555/KITES.24}}
      @article{untitled, year = {2020}}
      """;

  private final Path folder;

  RegistryFiles(Path folder) {
    this.folder = folder;
  }

  String joining(String skill) {
    return file("me.json", JOINING.formatted(NAME, skill));
  }

  String demand(String skill) {
    return file("demand.json", DEMAND.formatted(skill));
  }

  /** Two spellings of one work, and one that says nothing. */
  String works() {
    return file("works.bib", WORKS);
  }

  String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
