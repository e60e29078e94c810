package fr.healthdatahub.samples.spark;

import fr.healthdatahub.samples.export.SampleStore;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of any file system that Hadoop knows. */
record HadoopStore(FileSystem files, Path root) implements SampleStore {
  @Override
  public WritableByteChannel create(String path) throws IOException {
    return Channels.newChannel(files.create(new Path(root, path), false));
  }
}
