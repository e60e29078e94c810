package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.ParquetFooter.Group;
import java.io.IOException;
import java.util.Iterator;

/**
 * The cells of one column of a Parquet file that were not approved yet: cells of a value that was
 * approved in the same row group are passed over together.
 */
public final class ParquetColumn implements RowCursor {
  private final ColumnCells column;
  private final Iterator<Group> groups;
  private final int position;
  private boolean isBegun;

  ParquetColumn(ColumnCells column, Iterator<Group> groups, int position) {
    this.column = column;
    this.groups = groups;
    this.position = position;
  }

  /** Goes to the next row whose cell is not approved. */
  @Override
  public boolean next() throws IOException {
    while (!isBegun || !column.nextUnapproved()) {
      if (!groups.hasNext()) {
        column.end();
        return false;
      }
      isBegun = true;
      column.begin(groups.next().chunks().get(position));
    }
    return true;
  }

  /** The present row, from 1. */
  public long row() {
    return column.row();
  }

  @Override
  public int cells() {
    return 1;
  }

  @Override
  public byte[] bytes(int cell) {
    return column.cell().bytes();
  }

  @Override
  public int start(int cell) {
    return column.cell().start();
  }

  @Override
  public int end(int cell) {
    return column.cell().end();
  }

  @Override
  public void approve(int cell) {
    column.approve();
  }

  /** The file stays open. */
  @Override
  public void close() {
    column.end();
  }
}
