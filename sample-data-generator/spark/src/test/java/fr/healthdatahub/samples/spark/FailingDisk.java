package fr.healthdatahub.samples.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A disk on which, now and then, a file cannot be written to its end. */
public final class FailingDisk extends LocalFileSystem {
  /** How many more parts of the table IR_BEN_R fail after their first bytes. */
  static final AtomicInteger FAILURES = new AtomicInteger();

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream real =
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    boolean chosen = path.toString().contains("/IR_BEN_R.parquet/");
    if (!chosen || FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return real;
    }
    return new FSDataOutputStream(
        new FilterOutputStream(real) {
          private int written;

          @Override
          public void write(int one) throws IOException {
            if (++written > 100) {
              throw new IOException("No space left on device");
            }
            super.write(one);
          }
        },
        null);
  }
}
