package org.sangathan.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the lines of a file, packed, in pieces of a megabyte, whatever form it came in: without
/// the columns that no file may bring, and without the lines that have no place under the header.
@Component
class LineStore {
  private static final int PIECE = 1 << 20;
  private static final int END = -1;

  private final Database database;

  LineStore(Database database) {
    this.database = database;
  }

  /// Where lines go one after the other.
  final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    private Writer(UUID upload) {
      Deflater fast = new Deflater(Deflater.BEST_SPEED);
      this.out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new DeflaterOutputStream(new Pieces(upload), fast, 1 << 16), 1 << 16));
    }

    void write(Line line) {
      try {
        out.writeInt(line.number());
        out.writeShort(line.cells().length);
        for (String cell : line.cells()) {
          byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        out.writeInt(END);
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Writer writer(UUID upload) {
    return new Writer(upload);
  }

  /// As the transaction of an act sees them.
  void read(UUID upload, Consumer<Line> to) {
    read(
        new Joined(database.writer(), upload),
        line -> {
          to.accept(line);
          return true;
        });
  }

  List<Line> first(UUID upload, int most) {
    List<Line> first = new ArrayList<>();
    read(
        new Joined(database.reader(), upload),
        line -> {
          first.add(line);
          return first.size() < most;
        });
    return first;
  }

  private static void read(Joined pieces, Predicate<Line> to) {
    if (!pieces.has()) return;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(pieces), 1 << 16))) {
      boolean more = true;
      for (int number = in.readInt(); more && number != END; number = in.readInt()) {
        String[] cells = new String[in.readShort()];
        for (int i = 0; i < cells.length; i++) cells[i] = cell(in);
        more = to.test(new Line(number, cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(UUID upload) {
    database
        .writer()
        .sql("delete from upload_chunk where upload_id = :upload")
        .param("upload", upload)
        .update();
  }

  private static String cell(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private final class Pieces extends OutputStream {
    private final UUID upload;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private int nth;

    Pieces(UUID upload) {
      this.upload = upload;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      int left = count;
      while (left > 0) {
        int fits = Math.min(left, PIECE - length);
        System.arraycopy(bytes, from + count - left, piece, length, fits);
        length += fits;
        left -= fits;
        if (length == PIECE) keep();
      }
    }

    private void keep() {
      database
          .writer()
          .sql("insert into upload_chunk (upload_id, nth, bytes) values (:upload, :nth, :bytes)")
          .param("upload", upload)
          .param("nth", nth++)
          .param("bytes", Arrays.copyOf(piece, length))
          .update();
      length = 0;
    }

    @Override
    public void close() {
      if (length > 0) keep();
    }
  }

  private static final class Joined extends InputStream {
    private final JdbcClient client;
    private final UUID upload;
    private byte[] piece = {};
    private int at;
    private int nth;

    Joined(JdbcClient client, UUID upload) {
      this.client = client;
      this.upload = upload;
    }

    @Override
    public int read() {
      return has() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (!has()) return -1;
      int count = Math.min(most, piece.length - at);
      System.arraycopy(piece, at, into, from, count);
      at += count;
      return count;
    }

    private boolean has() {
      if (at == piece.length) {
        at = 0;
        piece =
            client
                .sql("select bytes from upload_chunk where upload_id = :upload and nth = :nth")
                .param("upload", upload)
                .param("nth", nth++)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
      }
      return at < piece.length;
    }
  }
}
