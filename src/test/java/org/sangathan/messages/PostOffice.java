package org.sangathan.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.TestDatabase;
import org.sangathan.words.Language;

/// The door, a node's postman and a gateway on a database of their own, at a time that stands.
final class PostOffice implements AutoCloseable {
  static final String ENTITY = "1101000000000012345";
  static final String REGISTERED = "1107160000000054321";
  static final String PHONE = "+919415152042";

  private static final AtomicLong NEXT = new AtomicLong(1);
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private final TestDatabase test = TestDatabase.fresh();
  final Database database = test.database();
  final MessageStore store = new MessageStore(database);
  final TemplateStore templates = new TemplateStore(database);
  final Gateway gateway;
  final Postman postman;
  final Messages messages;
  private volatile Instant now = Instant.parse("2026-11-21T06:00:00Z");

  PostOffice(Function<MessageStore, Gateway> with) {
    gateway = with.apply(store);
    postman = anotherNode();
    messages = new Messages(store, templates, gateway, postman, clock());
    for (Template template : templates.all()) templates.set(registered(template, REGISTERED));
  }

  Postman anotherNode() {
    return new Postman(store, gateway, clock(), true);
  }

  static Template registered(Template template, @Nullable String as) {
    return new Template(
        template.code(),
        template.language(),
        template.text(),
        template.secret(),
        template.purpose(),
        as,
        "SNGTHN");
  }

  /// A sign-in code that is good for ten minutes.
  UUID sendCode(Language language, String code) {
    Message message = code(language, code);
    messages.send(message);
    return message.id();
  }

  Message code(Language language, String code) {
    return new Message(
        new UUID(0x0190_0000_0000_7000L, 0x8100_0000_0000_0000L | NEXT.getAndIncrement()),
        Messages.SIGN_IN_CODE,
        PHONE,
        language,
        Map.of("code", code, "minutes", "10"),
        now.plus(Duration.ofMinutes(10)));
  }

  void step(Duration by) {
    now = now.plus(by);
  }

  /// `state trouble`, and the receiver and values if they are still there.
  String row(UUID id) {
    Map<String, Object> row =
        new LinkedHashMap<>(
            test.rows()
                .sql("select state, trouble, phone, said from message where id = :id")
                .param("id", id)
                .query()
                .singleRow());
    row.values().removeIf(value -> value == null);
    return String.join(" ", row.values().stream().map(String::valueOf).toList());
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return INDIA;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone for the whole house");
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @Override
  public void close() {
    gateway.close();
    test.close();
  }
}
