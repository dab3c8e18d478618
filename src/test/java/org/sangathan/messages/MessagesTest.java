package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.words.Language;

class MessagesTest {
  @TempDir Path folder;
  private PostOffice office;

  @BeforeEach
  void open() {
    office = new PostOffice(store -> new FileGateway(folder, PostOffice.ENTITY));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<String> sent() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList())
        lines.addAll(Files.readAllLines(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  @Test
  void twoNodesThatSendAtOnceSendEachMessageOnce() {
    int many = 300;
    office.database.transact(() ->
        IntStream.range(0, many).mapToObj(n -> office.sendCode(Language.HINDI, "1" + n)).toList());
    List<Postman> nodes =
        List.of(office.postman, office.anotherNode(), office.anotherNode(), office.anotherNode());
    nodes.stream()
        .map(node -> CompletableFuture.runAsync(() -> carryAll(node)))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(sent()).hasSize(many).doesNotHaveDuplicates();
  }

  private static void carryAll(Postman node) {
    while (node.round() > 0) Thread.onSpinWait();
  }

  @Test
  void aRunningNodeSendsAtOnceAfterTheCommit() {
    office.postman.start();
    long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    office.database.transact(() -> office.sendCode(Language.HINDI, "482913"));
    while (sent().isEmpty()) assertThat(System.nanoTime()).isLessThan(patience);
    office.postman.stop();
    assertThat(sent()).hasSize(1);
  }

  @Test
  void whatWasNotCommittedIsNeverSent() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            office.database.transact(() -> {
              office.sendCode(Language.HINDI, "482913");
              throw new IllegalStateException("the act broke off");
            }));
    assertThat(office.postman.round()).isZero();
    assertThat(sent()).isEmpty();
  }

  @Test
  void theSameMessageLeftTwiceGoesOutOnce() {
    Message message = office.code(Language.ENGLISH, "482913");
    office.messages.send(message);
    office.messages.send(message);
    assertThat(office.postman.round()).isEqualTo(1);
    office.messages.send(message);
    assertThat(office.postman.round()).isZero();
    assertThat(sent()).hasSize(1);
  }

  @Test
  void whenItWentOutNeitherTheCodeNorTheNumberIsKept() {
    UUID id = office.sendCode(Language.HINDI, "482913");
    assertThat(office.row(id)).contains("waiting", "482913", PostOffice.PHONE);
    office.postman.round();
    assertThat(office.row(id)).isEqualTo("sent");
  }

  @Test
  void aMessageWhoseTimeIsOverIsWipedAndNeverSent() {
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.step(Duration.ofMinutes(10));
    assertThat(office.postman.round()).isZero();
    assertThat(office.row(id)).isEqualTo("expired");
    assertThat(sent()).isEmpty();
  }

  @Test
  void aTextThatIsNotInTheRegisterCannotBeSent() {
    Message good = office.code(Language.HINDI, "482913");
    for (Map<String, String> values :
        List.of(
            Map.of("code", "482913"),
            Map.of("code", "482913", "minutes", "10", "advert", "x"),
            Map.of("code", "", "minutes", "10"),
            Map.of("code", "4829\n13", "minutes", "10"),
            Map.of("code", "vote for us ".repeat(6), "minutes", "10"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> office.messages.send(with(good, good.template(), values)))
          .withMessageNotContaining("482913");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office.messages.send(with(good, "free-text", good.values())));
    assertThat(office.postman.round()).isZero();
  }

  private static Message with(Message message, String template, Map<String, String> values) {
    return new Message(
        message.id(), template, message.phone(), message.language(), values, message.expiresAt());
  }

  @Test
  void aTemplateWithoutItsNumberIsNotSentUntilItHasOne() {
    Template template = office.templates.find(Messages.SIGN_IN_CODE, Language.HINDI).orElseThrow();
    office.templates.set(PostOffice.registered(template, null));
    assertThat(office.messages.canSend(Messages.SIGN_IN_CODE, Language.HINDI)).isFalse();
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(id)).startsWith("waiting not-registered");

    office.templates.set(template);
    office.step(Duration.ofSeconds(2));
    office.postman.round();
    assertThat(office.messages.canSend(Messages.SIGN_IN_CODE, Language.HINDI)).isTrue();
    assertThat(sent()).singleElement().asString().contains(PostOffice.REGISTERED);
  }

  @Test
  void whatADeadNodeHadTakenUpAnotherSends() {
    office.sendCode(Language.HINDI, "482913");
    Instant now = Instant.parse("2026-11-21T06:00:00Z");
    assertThat(office.store.claim(20, now, now.plus(Postman.HELD))).hasSize(1);
    assertThat(office.postman.round()).isZero();
    office.step(Postman.HELD);
    assertThat(office.postman.round()).isEqualTo(1);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void theWaitsGrowToHalfAnHour() {
    assertThat(IntStream.of(1, 2, 3, 4, 6, 7, 100).mapToObj(Postman::waitAfter))
        .extracting(Duration::toSeconds)
        .containsExactly(2L, 6L, 18L, 54L, 486L, 1458L, 1458L);
  }

  @Test
  void withoutAGatewayNoCodeIsKeptToBeRead() {
    try (PostOffice bare = new PostOffice(store -> new OutboxGateway(false))) {
      assertThat(bare.messages.canSend(Messages.SIGN_IN_CODE, Language.HINDI)).isFalse();
      UUID id = bare.sendCode(Language.HINDI, "482913");
      bare.postman.round();
      assertThat(bare.row(id)).startsWith("kept").contains("••••••").doesNotContain("482913");
    }
  }

  @Test
  void theDemoKeepsACodeToBeReadUntilItsTimeIsOver() {
    try (PostOffice demo = new PostOffice(store -> new OutboxGateway(true))) {
      assertThat(demo.messages.canSend(Messages.SIGN_IN_CODE, Language.HINDI)).isTrue();
      UUID id = demo.sendCode(Language.HINDI, "482913");
      demo.postman.round();
      assertThat(demo.row(id)).startsWith("kept").contains("482913");
      demo.step(Duration.ofMinutes(10));
      demo.postman.round();
      assertThat(demo.row(id)).isEqualTo("kept");
    }
  }

  @Test
  void messagesAreForgottenAfterThirtyDays() {
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    office.store.forgetAskedBefore(Instant.parse("2026-11-21T06:00:00Z"));
    assertThat(office.row(id)).isEqualTo("sent");
    office.store.forgetAskedBefore(Instant.parse("2026-11-22T06:00:00Z"));
    assertThat(office.store.countsSince(Instant.EPOCH)).isEmpty();
  }

  @Test
  void whatIsLoggedTellsNeitherCodeNorNumber() {
    Message message = office.code(Language.HINDI, "482913");
    assertThat(message.toString()).doesNotContain("482913", "9415");
    Template template = office.templates.find(Messages.SIGN_IN_CODE, Language.HINDI).orElseThrow();
    Letter letter =
        new Letter(
            message.id(), template, message.phone(), message.values(), message.expiresAt(), 1);
    assertThat(letter.toString()).doesNotContain("482913", "9415");
  }
}
