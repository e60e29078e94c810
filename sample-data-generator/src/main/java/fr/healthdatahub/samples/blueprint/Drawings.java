package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.Files;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.source.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the files that belong to rows: each when its row and those below it are known. */
final class Drawings {
  private final List<Files> files;
  private int open = -1;
  private Object[] row;
  private final List<Object[]> below = new ArrayList<>();

  /**
   * @param wanted names of tables; files of others are not drawn
   */
  Drawings(Blueprint blueprint, Set<String> wanted) {
    files = new ArrayList<>();
    for (Part part : blueprint.parts()) {
      files.add(wanted.contains(part.table().name()) ? part.plan().files() : null);
    }
  }

  void row(int part, Scene scene, Block block) {
    if (files.get(part) != null) {
      finish(block);
      open = part;
      row = scene.values;
    } else if (open >= 0 && files.get(open).below() == part) {
      below.add(scene.values);
    }
  }

  /** Draws what is open. */
  void finish(Block block) {
    if (open >= 0) {
      Files kind = files.get(open);
      Values values = new Values(kind.slots(), row);
      List<Values> others = below.stream().map(one -> new Values(kind.belowSlots(), one)).toList();
      String path = (String) row[kind.path()];
      if (kind.kind().equals("vcf")) {
        block.attach(path, Vcf.write(values, others));
      } else {
        Mammogram image = new Mammogram(values, others);
        block.attach(path, image.image(), image.picture());
        block.attach(path.replace(".png", "-mask.png"), image.mask());
      }
    }
    open = -1;
    below.clear();
  }

  /** The values of a row by name. */
  record Values(Map<String, Integer> slots, Object[] row) {
    double number(String name) {
      return row[slots.get(name)] instanceof Double number ? number : 0;
    }

    String text(String name) {
      return Functions.text(row[slots.get(name)]);
    }
  }
}
