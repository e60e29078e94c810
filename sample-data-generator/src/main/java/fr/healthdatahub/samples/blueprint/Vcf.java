package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Drawings.Values;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The genotypes of one person as a file of the Variant Call Format, version 4.2. */
final class Vcf {
  private Vcf() {}

  /**
   * @param genotypes in the order of chromosomes and positions
   */
  static byte[] write(Values patient, List<Values> genotypes) {
    StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n");
    text.append("##source=The Hub, fully synthetic; no real person\n");
    text.append("##reference=GRCh38, positions approximate\n");
    Set<String> contigs = new LinkedHashSet<>();
    genotypes.forEach(one -> contigs.add(one.text("chrom")));
    contigs.forEach(contig -> text.append("##contig=<ID=").append(contig).append(">\n"));
    text.append("##FILTER=<ID=PASS,Description=\"All filters passed\">\n");
    text.append("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n");
    text.append("##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Read depth\">\n");
    text.append("##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Genotype quality\">\n");
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t");
    text.append(patient.text("patient_id")).append('\n');
    for (Values one : genotypes) {
      text.append(one.text("chrom")).append('\t').append(one.text("pos")).append('\t');
      text.append(one.text("variant_id")).append('\t').append(one.text("ref")).append('\t');
      text.append(one.text("alt")).append("\t.\tPASS\t.\tGT:DP:GQ\t");
      text.append(one.text("genotype")).append(':');
      text.append(Math.round(one.number("depth"))).append(':');
      text.append(Math.round(one.number("quality"))).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
