package org.sangathan.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.dao.DataAccessResourceFailureException;

/// Sends rows inside one transaction of the owner, so that a load is there as a whole or not at
/// all. While one batch goes over the wire, another thread draws the next one; two batches are all
/// the memory that it takes.
final class Load {
  static final int ROWS_OF_A_BATCH = 24_000;

  private final Database database;
  private final boolean frozen;

  /// The tables must be empty and their foreign keys aside.
  Load(Database database) {
    this.database = database;
    // Emptied in this transaction they can be written without a trace for the vacuum to follow.
    database
        .writer()
        .sql(
            """
            truncate tree, level, unit, unit_word, unit_count, unit_fact, unit_link, person, contact_point,
              consent, membership, tally_unit, tally_cell, drive, drive_terms, target
            """)
        .update();
    this.frozen = !isPartitioned();
  }

  void send(Batch batch) {
    database.copying(copy -> batch.send(copy, frozen));
  }

  interface Draw<P> {
    void into(Batch batch, P piece);
  }

  /// Draws each piece into a batch and sends it when it is full.
  ///
  /// @param sent told how many pieces have been drawn and sent
  <P> void stream(List<P> pieces, Draw<P> draw, IntConsumer sent) {
    try (ExecutorService artist =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("demo").factory())) {
      Batch free = new Batch();
      Future<Stretch> next = artist.submit(stretch(pieces, 0, new Batch(), draw));
      while (true) {
        Stretch drawn = get(next);
        boolean last = drawn.end == pieces.size();
        if (!last) next = artist.submit(stretch(pieces, drawn.end, free, draw));
        send(drawn.batch);
        sent.accept(drawn.end);
        if (last) return;
        free = drawn.batch;
      }
    }
  }

  private record Stretch(Batch batch, int end) {}

  private static <P> Callable<Stretch> stretch(
      List<P> pieces, int from, Batch batch, Draw<P> draw) {
    return () -> {
      int at = from;
      while (at < pieces.size() && batch.rows() < ROWS_OF_A_BATCH) {
        draw.into(batch, pieces.get(at++));
      }
      return new Stretch(batch, at);
    };
  }

  private static Stretch get(Future<Stretch> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataAccessResourceFailureException("the load was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the demo could not be drawn", e.getCause());
    }
  }

  /// So that the first questions are planned by what there is.
  void analyze() {
    database
        .writer()
        .sql(
            """
            analyze tree, level, unit, unit_word, unit_count, unit_fact, unit_link, person, contact_point,
              consent, membership, tally_unit, tally_cell, drive, drive_terms, target
            """)
        .update();
  }

  private boolean isPartitioned() {
    return database
        .writer()
        .sql("select relkind = 'p' from pg_class where oid = 'person'::regclass")
        .query(Rows.single(Boolean.class))
        .single();
  }
}
