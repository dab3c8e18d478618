package org.sangathan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.Security;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.access.Browser;
import org.sangathan.database.Rows;
import org.sangathan.database.Secrets;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The key that wraps all others, in a token.
@OwnDatabase
class KeyTokenTest extends InSmallWorld {
  private static final String PHONE = "contact_point.value";
  private static List<SoftToken> tokens = List.of();

  @TempDir private static Path folder;

  @Autowired private Keys keys;
  @Autowired private Resealing resealing;
  @Autowired private ColumnSeal seal;
  @Autowired private Secrets secrets;
  @LocalServerPort private int port;

  @BeforeAll
  static void initialise() throws IOException {
    tokens = SoftToken.fresh(3);
  }

  @DynamicPropertySource
  static void here(DynamicPropertyRegistry settings) {
    settings.add("sangathan.token.library", () -> SoftToken.LIBRARY);
    settings.add("sangathan.token.slot", () -> tokens.getFirst().slot());
    settings.add(
        "sangathan.token.pin-file",
        () -> theToken().getProperty("sangathan.data") + "/secrets/token.pin");
  }

  @BeforeEach
  void byFile() {
    nodeWith(theToken()).move(Keeper.FILE);
  }

  private static MockEnvironment theToken() {
    return tokens.getFirst().settings(folder);
  }

  /// Another node on the same database.
  private Keys nodeWith(MockEnvironment settings) {
    return new Keys(new KeyStore(database), new NodeKeepers(settings, secrets), Clock.systemUTC());
  }

  private List<String> keepers() {
    return database
        .writer()
        .sql("select distinct keeper from data_key order by keeper")
        .query(Rows.single(String.class))
        .list();
  }

  private UUID record(String name, String phone) {
    Map<String, Object> said = enrolment("B1", name, phone);
    return UUID.fromString(subject(perform("asha", "membership.enrol-member", said)));
  }

  private byte[] sealed(UUID person) {
    return database
        .writer()
        .sql("/* all cells */ select value_sealed from contact_point where person_id = :id")
        .param("id", person)
        .query(byte[].class)
        .single();
  }

  private static TokenRefused.Why why(Runnable tried) {
    return catchThrowableOfType(TokenRefused.class, tried::run).why();
  }

  @Test
  void theKeysMoveIntoTheTokenAndBackWhileWorkGoesOn() {
    UUID person = record("रमा", "9876530001");
    nodeWith(theToken()).move(Keeper.TOKEN);

    assertThat(keepers()).containsExactly("token");
    assertThat(Secrets.names(database)).as("no file is asked for").doesNotContain("data-keys");
    assertThat(seal.open(PHONE, person, sealed(person))).isEqualTo("+919876530001");
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.get("/u/B1/people").body()).contains("98xxxxxx01");
    Keys started = nodeWith(theToken());
    assertThat(new ColumnSeal(started).open(PHONE, person, sealed(person)))
        .isEqualTo("+919876530001");

    started.renew(Way.CHACHA20_POLY1305);
    assertThat(keepers()).as("a new key is the token's too").containsExactly("token");
    resealing.replaceOlder(rows -> {});

    nodeWith(theToken()).move(Keeper.FILE);
    assertThat(keepers()).containsExactly("file");
    assertThat(Secrets.names(database)).contains("data-keys");
    Keys without = nodeWith(new MockEnvironment());
    assertThat(new ColumnSeal(without).open(PHONE, person, sealed(person)))
        .isEqualTo("+919876530001");
  }

  @Test
  void aMoveThatIsBrokenOffChangesNothing() {
    keys.renew(keys.way());
    assertThat(new KeyStore(database).all()).hasSizeGreaterThan(1);
    KeyKeeper token = new NodeKeepers(theToken(), secrets).ready(Keeper.TOKEN);
    Keepers broken =
        TestKeys.keeper(keeper ->
            keeper == Keeper.FILE
                ? new KeyFile(secrets.key("data-keys"))
                : new TakenOutAfterOne(token));
    Keys node = new Keys(new KeyStore(database), broken, Clock.systemUTC());

    assertThatThrownBy(() -> node.move(Keeper.TOKEN)).hasMessage("taken out");

    assertThat(keepers()).containsExactly("file");
    UUID person = record("उमा", "9876530002");
    Keys started = nodeWith(new MockEnvironment());
    assertThat(new ColumnSeal(started).open(PHONE, person, sealed(person)))
        .isEqualTo("+919876530002");
  }

  @Test
  void theKeyNeverComesOutOfTheToken() throws Exception {
    TokenSettings settings = TokenSettings.of(theToken());
    KeyToken token = new KeyToken(settings);
    token.makeKey();
    byte[] open = SealKey.chance();
    byte[] wrapped = token.wrap(7, open);
    token.makeKey();
    assertThat(token.unwrap(7, wrapped)).as("it is made once").isEqualTo(open);
    assertThat(why(() -> token.unwrap(8, wrapped))).isEqualTo(TokenRefused.Why.OTHER_KEY);
    wrapped[20] ^= 1;
    assertThat(why(() -> token.unwrap(7, wrapped))).isEqualTo(TokenRefused.Why.OTHER_KEY);

    java.security.KeyStore kept =
        java.security.KeyStore.getInstance(
            "PKCS11", Security.getProvider("SunPKCS11").configure(settings.told()));
    kept.load(null, SoftToken.PIN.toCharArray());
    Key key = kept.getKey(settings.key(), null);
    assertThat(key.getEncoded()).isNull();
    assertThat(key.toString()).contains("sensitive").contains("unextractable");
  }

  @Test
  void aNodeWithoutTheTokenDoesNotStartAndSaysWhy() throws IOException {
    nodeWith(theToken()).move(Keeper.TOKEN);

    assertThat(why(() -> nodeWith(new MockEnvironment()))).isEqualTo(TokenRefused.Why.NOT_SET);
    MockEnvironment settings = theToken();
    settings.setProperty("sangathan.token.library", "/usr/lib/nowhere.so");
    assertThat(why(() -> nodeWith(settings))).isEqualTo(TokenRefused.Why.NO_TOKEN);
    MockEnvironment slot = theToken();
    slot.setProperty("sangathan.token.slot", "77");
    assertThat(why(() -> nodeWith(slot))).isEqualTo(TokenRefused.Why.NO_TOKEN);
    MockEnvironment other = tokens.get(1).settings(folder);
    assertThat(why(() -> nodeWith(other))).isEqualTo(TokenRefused.Why.NO_KEY);
    new KeyToken(TokenSettings.of(other)).makeKey();
    assertThat(why(() -> nodeWith(other))).isEqualTo(TokenRefused.Why.OTHER_KEY);

    MockEnvironment pin = theToken();
    pin.setProperty("sangathan.token.pin-file", folder.resolve("nowhere.pin").toString());
    assertThat(why(() -> nodeWith(pin))).isEqualTo(TokenRefused.Why.NO_PIN);

    TokenRefused told = new TokenRefused(TokenRefused.Why.NOT_SET);
    FailureAnalysis analysis = new TokenRefused.Analysis().analyze(told, told);
    assertThat(analysis.getDescription())
        .contains("sangathan.token.library नहीं दिया गया है")
        .contains("sangathan.token.library is not set");
  }

  @Test
  void aWrongPinIsToldWithoutThePin() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.pin"), "000001");
    MockEnvironment settings = tokens.getLast().settings(folder);
    settings.setProperty("sangathan.token.pin-file", wrong.toString());
    // A token of its own: signing in counts for the whole process.
    KeyToken token = new KeyToken(TokenSettings.of(settings));
    TokenRefused refused = catchThrowableOfType(TokenRefused.class, token::makeKey);
    assertThat(refused.why()).isEqualTo(TokenRefused.Why.WRONG_PIN);
    assertThat(refused).hasMessageContaining("wrong.pin").hasMessageNotContaining("000001");
  }

  private static final class TakenOutAfterOne implements KeyKeeper {
    private final KeyKeeper token;
    private boolean used;

    TakenOutAfterOne(KeyKeeper token) {
      this.token = token;
    }

    @Override
    public byte[] wrap(int number, byte[] key) {
      if (used) throw new IllegalStateException("taken out");
      used = true;
      return token.wrap(number, key);
    }

    @Override
    public byte[] unwrap(int number, byte[] wrapped) {
      return token.unwrap(number, wrapped);
    }
  }
}
