package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.acts.SentFile;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@OwnDatabase
class UploadFileTest extends InSmallWorld {
  static final String HEAD = "code,level,parent_code,name_en\n";

  @LocalServerPort private int port;
  @Autowired private UploadStore uploads;
  @Autowired private RowStore rows;
  @Autowired private LineStore lines;

  private Reply send(String who, String unit, Object file) {
    Map<String, Object> said = new HashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    said.put("kind", "units");
    said.put("file", file);
    return perform(who, "exchange.upload-file", said);
  }

  private Reply take(String who, String unit, String upload) {
    return perform(
        who,
        "organisation.import-units",
        Map.of("id", id().toString(), "unit", unit, "upload", upload));
  }

  private static String outcome(Reply reply) {
    return reply.answer() instanceof Answer.Accepted<?>(var outcome, var subject)
        ? outcome.name()
        : "refused " + refusals(reply);
  }

  private Upload upload(Reply reply) {
    return uploads.byId(UUID.fromString(subject(reply))).orElseThrow();
  }

  @Test
  void nothingHappensYetButEveryRowIsJudged() {
    Reply reply =
        send(
            "nisha",
            "N",
            HEAD
                + "B1,,,\n"
                + "U-1,booth,SEC1,New one\n"
                + "B2,,,Primary School Palashganj Room Two\n"
                + "U-2,booth,NOWHERE,Lost\n"
                + ",,,Total\n");
    assertThat(outcome(reply)).isEqualTo("WITH_MISTAKES");
    Upload upload = upload(reply);
    assertThat(upload.tally()).isEqualTo(new Upload.Tally(1, 1, 1, 1, 1));
    assertThat(rows.rows(upload.id(), "", 0, 10))
        .extracting(RowStore.Judged::line, RowStore.Judged::state, RowStore.Judged::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "same", "B1"),
            org.assertj.core.groups.Tuple.tuple(3, "new", "U-1"),
            org.assertj.core.groups.Tuple.tuple(4, "changed", "B2"),
            org.assertj.core.groups.Tuple.tuple(5, "error", "U-2"),
            org.assertj.core.groups.Tuple.tuple(6, "warning", ""));
    assertThat(rows.rows(upload.id(), "changed", 0, 10).getFirst().changes())
        .containsExactly(
            new Verdicts.Change(
                "name_en",
                "Primary School Palashganj Room 2",
                "Primary School Palashganj Room Two"));
    assertThat(organisation.unit("U-1")).isEmpty();
    assertThat(refusals(take("nisha", "N", subject(reply)))).containsExactly(3063);
  }

  @Test
  void theSameFileIsRefusedWithTheFirstOne() {
    String file = HEAD + "AG-1,booth,SEC1,Again\n";
    String first = subject(send("nisha", "N", file));
    String second = subject(send("nisha", "N", file));
    assertThat(outcome(take("nisha", "N", first))).isEqualTo("IMPORTED");
    Reply third = send("dinesh", "D1", file);
    assertThat(refusals(third)).containsExactly(6202);
    assertThat(((Answer.Refused<?>) third.answer()).complaints().getFirst().facts())
        .contains(UUID.fromString(first), "N");
    assertThat(refusals(take("nisha", "N", second))).containsExactly(6202);
    assertThat(refusals(take("nisha", "N", first))).containsExactly(6207);
    perform(
        "nisha",
        "organisation.undo-import",
        Map.of("id", id().toString(), "unit", "N", "upload", first));
    assertThat(outcome(take("nisha", "N", second))).isEqualTo("IMPORTED");
  }

  @Test
  void aWorkbookIsReadLikeAText() {
    byte[] book =
        new SmallBook()
            .row("कोड", "स्तर", "ऊपर की इकाई", "हिंदी नाम", "valid_from")
            .row("X-1", "booth", "SEC1", "एक", "=@42084")
            .bytes();
    SentFile file =
        new SentFile("booths.xlsx", book.length, () -> new java.io.ByteArrayInputStream(book));
    Reply reply = send("nisha", "N", file);
    assertThat(outcome(reply)).isEqualTo("CHECKED");
    assertThat(upload(reply).fileName()).isEqualTo("booths.xlsx");
    assertThat(outcome(take("nisha", "N", subject(reply)))).isEqualTo("IMPORTED");
    assertThat(organisation.unit("X-1").orElseThrow().validFrom()).hasToString("2015-03-21");
  }

  /// Nothing opens a path by it, it is shown as a text, and the file is not to be had by any name.
  @Test
  void aFilesNameIsOnlyAText() {
    byte[] text = (HEAD + "NA-1,booth,SEC1,Named\n").getBytes(StandardCharsets.UTF_8);
    Browser nisha = new Browser(port);
    nisha.signIn("nisha", PASSWORD);
    for (String name :
        List.of(
            "../../../../tmp/sangathan-named.csv",
            "/etc/passwd",
            "https://elsewhere.example/a.csv",
            "<script>qx</script>.csv",
            "a;touch b.csv",
            "named.xlsx")) {
      Reply reply =
          send("nisha", "N", new SentFile(name, text.length, () -> new ByteArrayInputStream(text)));
      assertThat(upload(reply).fileName()).isEqualTo(name);
      assertThat(upload(reply).tally().fresh()).isEqualTo(1);
      String page = "/u/N/uploads/" + subject(reply);
      assertThat(nisha.get(page).body()).contains("NA-1").doesNotContain("<script>qx");
      assertThat(
              nisha.get(page + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8)).statusCode())
          .isBetween(400, 404);
      assertThat(nisha.get(page + "/file").statusCode()).isEqualTo(404);
    }
    assertThat(Path.of("/tmp/sangathan-named.csv")).doesNotExist();
  }

  @Test
  void whatNoFileMayBringIsDroppedBeforeAnythingIsKept() {
    Reply reply =
        send(
            "nisha",
            "N",
            "code,level,parent_code,name_en,जाति,Religion\nFO-1,booth,SEC1,Room,secret one,secret two\n");
    Upload upload = upload(reply);
    assertThat(upload.dropped()).containsExactly("जाति", "Religion");
    assertThat(List.of(lines.first(upload.id(), 1).getFirst().cells()))
        .containsExactly("FO-1", "booth", "SEC1", "Room", "", "");
  }

  @Test
  void whereTheColumnsAreNotKnownSomebodyIsAsked() {
    Reply reply = send("nisha", "N", "place,number\nx,1\n");
    assertThat(outcome(reply)).isEqualTo("COLUMNS_TO_MATCH");
    assertThat(refusals(take("nisha", "N", subject(reply)))).containsExactly(3051);
  }

  @Test
  void aFileThatHoldsNothingIsNotKept() {
    assertThat(refusals(send("nisha", "N", "\n \n"))).containsExactly(3050);
    assertThat(refusals(send("nisha", "N", new SmallBook().bytes().length == 0 ? "" : "\uFEFF\n")))
        .containsExactly(3050);
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 1};
    SentFile file = new SentFile("a.xls", 9, () -> new java.io.ByteArrayInputStream(old));
    assertThat(refusals(send("nisha", "N", file))).containsExactly(6205);
  }

  @Test
  void onlyThoseWhoMayTakeSuchAFileMaySendOne() {
    assertThat(refusals(send("chitra", "SEC1", HEAD))).containsExactly(1012);
    String upload = subject(send("dinesh", "D1", HEAD + "DI-1,booth,SEC1,Room\n"));
    assertThat(refusals(take("nisha", "N", upload))).containsExactly(6206);
    assertThat(outcome(take("dinesh", "D1", upload))).isEqualTo("IMPORTED");
  }

  /// Java's own client asks with its first words to go over to HTTP/2; a server that would do so
  /// has to hold the whole body in its memory first.
  @Test
  void aProgramThatWouldLikeToSpeakHttp2SendsALongFileWithItsFirstRequest() throws Exception {
    String file = HEAD + "U-900,booth,SEC1,Long one\n".repeat(4_000);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/acts/exchange.upload-file"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization", "Bearer " + accounts.createToken("nisha", "x", 1).orElseThrow())
            .POST(
                BodyPublishers.ofString(
                    new JsonMapper()
                        .writeValueAsString(
                            Map.of("id", id(), "unit", "N", "kind", "units", "file", file))))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
