package org.sangathan.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes blocks in their order, while other threads press and lock the next ones. Some blocks are
/// all the memory that it takes.
final class BlockWriter implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 2 * THREADS;

  private final DigestOutputStream to;
  private final Seal seal;
  private final ExecutorService pressing = Executors.newFixedThreadPool(THREADS);
  private final Queue<Future<byte[]>> ahead = new ArrayDeque<>();
  private long number;
  private long written;

  BlockWriter(OutputStream file, Seal seal) throws IOException {
    this.to = new DigestOutputStream(file, BackupFile.sha256());
    this.seal = seal;
    write(BackupFile.head(seal));
  }

  void put(Block block) throws IOException {
    long n = number++;
    Callable<byte[]> closing = () -> seal.close(n, block.press());
    ahead.add(pressing.submit(closing));
    if (ahead.size() > AHEAD) writeNext();
  }

  /// Writes what is still to come and the sum over everything.
  void finish() throws IOException {
    while (!ahead.isEmpty()) writeNext();
    write(BackupFile.tail(written));
    write(to.getMessageDigest().digest());
    to.flush();
  }

  long written() {
    return written;
  }

  @Override
  public void close() {
    pressing.shutdownNow();
  }

  private void write(byte[] bytes) throws IOException {
    to.write(bytes);
    written += bytes.length;
  }

  private void writeNext() throws IOException {
    try {
      byte[] closed = ahead.remove().get();
      write(ByteBuffer.allocate(4).putInt(closed.length).array());
      write(closed);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
