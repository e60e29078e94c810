package fr.healthdatahub.samples.spark;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;
import scala.Tuple2;

/**
 * Writes shards: a record is a request for one, and to write it is to generate all its tables in
 * one pass. As an output format it leaves to Spark and Hadoop what they do well: a task that fails,
 * or runs twice, adds its files once or not at all.
 */
public final class ShardFormat
    extends FileOutputFormat<SampleRequest, CollectionAccumulator<WrittenSample>> {
  private static final int SECONDS_TO_END = 20;

  /**
   * Generates all shards of a job.
   *
   * @param folder in which there is nothing yet
   * @return what was written, in any order
   */
  static List<WrittenSample> write(JavaSparkContext spark, Shards shards, Path folder)
      throws IOException {
    Job job = Job.getInstance(spark.hadoopConfiguration());
    job.setOutputFormatClass(ShardFormat.class);
    FileOutputFormat.setOutputPath(job, folder);
    // Its _SUCCESS would stand beside what is not yet described; ours comes last.
    job.getConfiguration().setBoolean("mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    // Spark counts what a task adds once, however often it ran.
    CollectionAccumulator<WrittenSample> written = spark.sc().collectionAccumulator("parts");
    try {
      spark
          .parallelize(shards.numbers(), shards.count())
          .mapToPair(number -> new Tuple2<>(shards.request(number), written))
          .saveAsNewAPIHadoopDataset(job.getConfiguration());
    } catch (Exception e) {
      awaitTasks(spark);
      throw e;
    }
    return written.value();
  }

  /** Tasks of a job that failed go on for a while, and would make their folders anew. */
  private static void awaitTasks(JavaSparkContext spark) {
    long end = System.nanoTime() + SECONDS_TO_END * 1_000_000_000L;
    try {
      while (!spark.sc().isStopped() && isWorking(spark) && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isWorking(JavaSparkContext spark) {
    return Arrays.stream(spark.sc().statusTracker().getExecutorInfos())
        .anyMatch(executor -> executor.numRunningTasks() > 0);
  }

  /** The folder is there already, and ours. */
  @Override
  public void checkOutputSpecs(JobContext job) {}

  @Override
  public RecordWriter<SampleRequest, CollectionAccumulator<WrittenSample>> getRecordWriter(
      TaskAttemptContext attempt) throws IOException {
    Path work = ((PathOutputCommitter) getOutputCommitter(attempt)).getWorkPath();
    HadoopStore store = new HadoopStore(work.getFileSystem(attempt.getConfiguration()), work);
    return new RecordWriter<>() {
      @Override
      public void write(SampleRequest shard, CollectionAccumulator<WrittenSample> written)
          throws IOException {
        written.add(Samples.run(shard).writePart(store, whileWanted()));
      }

      @Override
      public void close(TaskAttemptContext context) {}
    };
  }

  /** Spark tells a task that it is not wanted any more, and trusts it to end. */
  private static Progress whileWanted() {
    TaskContext task = TaskContext.get();
    return (done, total, rows, bytes) -> {
      if (task.isInterrupted()) {
        throw new TaskKilledException();
      }
    };
  }
}
