package org.sangathan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A number of clients, each doing one thing after the other for some seconds.
final class Load {

  interface Client {
    /// Does the thing once; false where it was refused.
    boolean once() throws Exception;
  }

  interface Clients {
    Client client(int nth) throws Exception;
  }

  record Result(double perSecond, double p50, double p95, double p99, long refused) {}

  static Result run(int clients, double seconds, Clients factory) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    AtomicLong done = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    List<double[]> times = new ArrayList<>();
    AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < clients; i++) {
      int nth = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                double[] mine = new double[1 << 17];
                int n = 0;
                try {
                  Client client = factory.client(nth);
                  while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    if (!client.once()) refused.incrementAndGet();
                    if (n < mine.length) mine[n++] = (System.nanoTime() - start) / 1e6;
                    done.incrementAndGet();
                  }
                } catch (Exception e) {
                  trouble.compareAndSet(null, e);
                }
                synchronized (times) {
                  times.add(Arrays.copyOf(mine, n));
                }
              }));
    }
    threads.forEach(Load::join);
    if (trouble.get() != null) throw new IllegalStateException(trouble.get());
    double took = (System.nanoTime() - begin) / 1e9;
    double[] all = times.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Result(
        done.get() / took,
        BenchReport.percentile(all, 0.5),
        BenchReport.percentile(all, 0.95),
        BenchReport.percentile(all, 0.99),
        refused.get());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Load() {}
}
