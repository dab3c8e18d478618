package org.sangathan.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads the blocks of a checked file in their order; other threads open and unpress the next ones
/// meanwhile.
final class BlockReader implements AutoCloseable {
  private static final int AHEAD = 8;

  private final DataInputStream in;
  private final long end;
  private final Seal seal;
  private final ExecutorService unpressing = Executors.newFixedThreadPool(2);
  private final Queue<Future<Block>> ahead = new ArrayDeque<>();
  private long number;
  private long at;

  BlockReader(BackupFile file, Seal seal) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path())));
    this.end = file.to();
    this.seal = seal;
    in.skipNBytes(file.from());
    at = file.from();
  }

  /// How much of the file was read.
  long at() {
    return at;
  }

  long end() {
    return end;
  }

  Block next() throws IOException {
    while (at < end && ahead.size() < AHEAD) ahead.add(unpressing.submit(readNext()));
    Future<Block> next = ahead.poll();
    if (next == null) throw new BackupRefused(BackupRefusal.DAMAGED);
    try {
      return next.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BackupRefused refused) throw refused;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /// True when no block follows.
  boolean isAtEnd() {
    return at == end && ahead.isEmpty();
  }

  @Override
  public void close() throws IOException {
    unpressing.shutdownNow();
    in.close();
  }

  private Callable<Block> readNext() throws IOException {
    int length = in.readInt();
    at += 4L + length;
    if (length < 1 || length > Block.LARGEST || at > end) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
    byte[] closed = in.readNBytes(length);
    long n = number++;
    return () -> Block.unpress(seal.open(n, closed));
  }
}
