package org.sangathan.backup;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a file says of itself, as JSON: a head before everything, a word before each table, and at
/// the end what must have been read by then.
///
/// @param tables in the order in which they came
record Manifest(List<Count> tables) {
  private static final JsonMapper JSON = new JsonMapper();

  Manifest {
    tables = List.copyOf(tables);
  }

  /// @param made when, as the database knew it: ISO 8601 with Z
  /// @param schema the version of the tables
  /// @param keys the node's keys in base64; none in a file that is not locked
  record Head(String made, String schema, Map<String, String> keys) {
    Head {
      Instant.parse(made);
      requireNonNull(schema);
      keys = Map.copyOf(keys);
    }
  }

  /// Its rows follow as the text of PostgreSQL's COPY, with these columns.
  record Table(String name, List<String> columns) {
    Table {
      requireNonNull(name);
      columns = List.copyOf(columns);
    }
  }

  /// @param bytes of the text, before it was pressed
  record Count(String name, long rows, long bytes, String sha256) {}

  static Block block(Block.Kind kind, Object said) {
    return new Block(kind, JSON.writeValueAsBytes(said));
  }

  static <T> T read(Block block, Block.Kind kind, Class<T> type) {
    if (block.kind() != kind) throw new BackupRefused(BackupRefusal.DAMAGED);
    try {
      return JSON.readValue(new String(block.body(), StandardCharsets.UTF_8), type);
    } catch (JacksonException e) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
  }
}
