package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileGatewayTest {
  @TempDir Path folder;

  @Test
  void aBatchIsOneWholeFileOfJsonLines() throws IOException {
    try (PostOffice office = open(folder)) {
      UUID hindi = office.sendCode(Language.HINDI, "482913");
      office.sendCode(Language.ENGLISH, "100001");
      office.postman.round();

      Path file = files().getFirst();
      assertThat(files()).hasSize(1);
      assertThat(file.toString()).endsWith(".jsonl");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      List<JsonNode> lines =
          Files.readAllLines(file).stream().map(line -> new JsonMapper().readTree(line)).toList();
      assertThat(lines).hasSize(2);
      JsonNode first =
          lines.stream()
              .filter(l -> l.path("id").asString("").equals(hindi.toString()))
              .findFirst()
              .orElseThrow();
      assertThat(first.path("text").asString(""))
          .isEqualTo("साइन इन कोड 482913, 10 मिनट तक मान्य। यह कोड किसी को न बताएँ।");
      assertThat(
              Stream.of("to", "header", "entityId", "templateId", "purpose", "expiresAt")
                  .map(name -> first.path(name).asString("")))
          .containsExactly(
              PostOffice.PHONE,
              "SNGTHN",
              PostOffice.ENTITY,
              PostOffice.REGISTERED,
              "transaction",
              "2026-11-21T06:10:00Z");
    }
  }

  @Test
  void whatCannotBeWrittenWaitsAndGoesOutLater() throws IOException {
    Path there = folder.resolve("out");
    Files.writeString(there, "not a folder");
    try (PostOffice office = open(there)) {
      UUID id = office.sendCode(Language.HINDI, "482913");
      office.postman.round();
      assertThat(office.row(id)).startsWith("waiting folder");

      Files.delete(there);
      assertThat(office.postman.round()).isZero();
      office.step(Duration.ofSeconds(2));
      office.postman.round();
      assertThat(office.row(id)).isEqualTo("sent");
      assertThat(there).isNotEmptyDirectory();
    }
  }

  private static PostOffice open(Path folder) {
    return new PostOffice(store -> new FileGateway(folder, PostOffice.ENTITY));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
