package org.sangathan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.database.Secrets;
import org.sangathan.database.Settings;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Phones and localities of people as they lie in the tables.
@OwnDatabase
class SealedColumnsTest extends InSmallWorld {
  private static final String PHONE = "contact_point.value";

  @Autowired private ColumnSeal seal;
  @Autowired private Keys keys;
  @Autowired private Resealing resealing;
  @Autowired private Settings settings;
  @Autowired private Secrets secrets;
  @LocalServerPort private int port;

  private UUID record(String name, String phone) {
    Map<String, Object> said = enrolment("B1", name, phone);
    said.put("locality", "केसरबाग की गली");
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

  private int numberOf(UUID person) {
    return ColumnSeal.numberOf(sealed(person));
  }

  private String page(String path) {
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    return browser.get(path).body();
  }

  @Test
  void nobodyReadsAPhoneOrALocalityInTheTables() {
    UUID person = record("राधा", "9876520001");
    assertThat(new String(sealed(person), StandardCharsets.ISO_8859_1))
        .doesNotContain("9876520001");
    long plain =
        database
            .writer()
            .sql(
                """
                /* all cells */ select count(*) from person p
                join contact_point c on c.cell_id = p.cell_id and c.person_id = p.id
                where p.locality is not null or c.value is not null
                """)
            .query(Long.class)
            .single();
    assertThat(plain).isZero();
    assertThat(page("/u/B1/people")).contains("98xxxxxx01", "केसरबाग की गली");
  }

  @Test
  void aValueOpensOnlyInItsOwnRowAndColumnAndUnchanged() {
    UUID person = record("मीरा", "9876520002");
    byte[] sealed = sealed(person);
    assertThat(seal.open(PHONE, person, sealed)).isEqualTo("+919876520002");
    assertThatThrownBy(() -> seal.open(PHONE, id(), sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open("invitation.phone", person, sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 20] ^= 1;
    assertThatThrownBy(() -> seal.open(PHONE, person, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameNumberIsNeverSealedAlike() {
    UUID person = record("गीता", "9876520003");
    assertThat(seal.seal(PHONE, person, "+919876520003")).isNotEqualTo(sealed(person));
  }

  @Test
  void whatIsPlainFromBeforeIsReadAndSealedInTheNight() {
    UUID person = record("सीता", "9876520004");
    database
        .writer()
        .sql(
            """
            /* all cells */ update contact_point set value = '+919876520004', value_sealed = null
            where person_id = :id
            """)
        .param("id", person)
        .update();
    assertThat(resealing.rowsByKey()).containsEntry(0, 1L);
    assertThat(page("/u/B1/people")).contains("98xxxxxx04");

    settings.set(Resealing.DONE, "");
    resealing.sealWhatIsNot();

    assertThat(resealing.rowsByKey()).doesNotContainKey(0);
    assertThat(seal.open(PHONE, person, sealed(person))).isEqualTo("+919876520004");
    assertThat(page("/u/B1/people")).contains("98xxxxxx04");
  }

  @Test
  void aChangeOfKeysSealsEverythingAnewAndGoesOnWhereItWasBrokenOff() {
    UUID person = record("उषा", "9876520005");
    int before = keys.current().number();
    List<Long> told = new ArrayList<>();

    resealing.renew(keys.way());
    assertThat(keys.current().number()).isEqualTo(before + 1);
    UUID between = record("आशा", "9876520006");
    assertThat(ColumnSeal.numberOf(sealed(between))).isEqualTo(before + 1);
    assertThatThrownBy(() -> resealing.replaceOlder(rows -> pullThePlug()))
        .hasMessage("pulled the plug");
    resealing.renew(keys.way());
    assertThat(keys.current().number()).as("the same turn goes on").isEqualTo(before + 1);
    resealing.replaceOlder(told::add);

    assertThat(resealing.rowsByKey()).containsOnlyKeys(before + 1);
    assertThat(told).isNotEmpty();
    assertThat(seal.open(PHONE, person, sealed(person))).isEqualTo("+919876520005");
    assertThat(page("/u/B1/people")).contains("98xxxxxx05", "98xxxxxx06");
    resealing.renew(keys.way());
    assertThat(keys.current().number()).as("the next turn").isEqualTo(before + 2);
    resealing.replaceOlder(rows -> {});
  }

  @Test
  void theWayOfSealingIsChangedWhileWorkGoesOn() {
    UUID before = record("रेखा", "9876520008");
    int old = keys.current().number();
    assertThat(keys.way(old)).isEqualTo(Way.AES_256_GCM);
    List<UUID> meanwhile = new ArrayList<>();

    resealing.renew(Way.CHACHA20_POLY1305);
    assertThat(page("/u/B1/people")).as("sealed in the old way still").contains("98xxxxxx08");
    resealing.replaceOlder(rows -> {
      if (meanwhile.isEmpty()) meanwhile.add(record("शोभा", "9876520009"));
    });

    int now = keys.current().number();
    assertThat(keys.way()).isEqualTo(Way.CHACHA20_POLY1305);
    assertThat(resealing.rowsByKey()).containsOnlyKeys(now);
    assertThat(numberOf(before)).isEqualTo(now).isGreaterThan(old);
    assertThat(numberOf(meanwhile.getFirst())).isEqualTo(now);
    assertThat(seal.open(PHONE, before, sealed(before))).isEqualTo("+919876520008");
    assertThatThrownBy(() -> seal.open(PHONE, id(), sealed(before)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(page("/u/B1/people")).contains("98xxxxxx08", "98xxxxxx09");
    Keys there = otherNode();
    assertThat(there.way()).as("at another node").isEqualTo(Way.CHACHA20_POLY1305);
    assertThat(new ColumnSeal(there).open(PHONE, before, sealed(before)))
        .isEqualTo("+919876520008");

    resealing.renew(Way.AES_256_GCM);
    resealing.replaceOlder(rows -> {});
    assertThat(keys.way(numberOf(before))).as("and back").isEqualTo(Way.AES_256_GCM);
  }

  @Test
  void anotherWayThanTheOneThatWasBrokenOffIsAKeyOfItsOwn() {
    UUID person = record("लता", "9876520010");
    int before = keys.current().number();
    resealing.renew(Way.CHACHA20_POLY1305);
    resealing.renew(Way.AES_256_GCM);
    assertThat(keys.current().number()).isEqualTo(before + 2);
    assertThat(keys.way()).isEqualTo(Way.AES_256_GCM);
    resealing.replaceOlder(rows -> {});
    assertThat(resealing.rowsByKey()).containsOnlyKeys(before + 2);
    assertThat(seal.open(PHONE, person, sealed(person))).isEqualTo("+919876520010");
  }

  @Test
  void anotherNodeOpensWhatThisOneSeals() {
    UUID person = record("नीता", "9876520007");
    Keys there = otherNode();
    resealing.renew(keys.way());
    resealing.replaceOlder(rows -> {});
    assertThat(new ColumnSeal(there).open(PHONE, person, sealed(person)))
        .isEqualTo("+919876520007");
  }

  @Test
  void aWrappedKeyIsNoUseUnderAnotherNumberOrWithAnotherFile() {
    KeyKeeper keeper = new KeyFile(new byte[SealKey.LENGTH]);
    byte[] wrapped = keeper.wrap(1, SealKey.chance());
    assertThat(keeper.unwrap(1, wrapped)).hasSize(SealKey.LENGTH);
    assertThatThrownBy(() -> keeper.unwrap(2, wrapped)).isInstanceOf(IllegalStateException.class);
    byte[] other = new byte[SealKey.LENGTH];
    other[0] = 1;
    assertThatThrownBy(() -> new KeyFile(other).unwrap(1, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  private Keys otherNode() {
    Keepers file = TestKeys.always(new KeyFile(secrets.key("data-keys")));
    return new Keys(new KeyStore(database), file, Clock.systemUTC());
  }

  private static void pullThePlug() {
    throw new IllegalStateException("pulled the plug");
  }
}
