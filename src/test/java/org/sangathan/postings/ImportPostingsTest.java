package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ImportPostingsTest extends InSmallWorld {
  private static final String HEAD = "नाम,मोबाइल,पद,इकाई कोड,sign_in_name,from\n";

  @LocalServerPort private int port;
  @Autowired private Gate gate;

  private String send(String by, String unit, String... rows) {
    return subject(
        say(
            by,
            "exchange.upload-file",
            unit,
            "kind",
            "postings",
            "file",
            HEAD + String.join("\n", rows)));
  }

  private Reply take(String by, String unit, String upload) {
    return say(by, "postings.import-postings", unit, "upload", upload);
  }

  private static int number(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> ((Acceptance) outcome).number();
      case Answer.Refused<?>(var complaints) -> complaints.getFirst().refusal().number();
    };
  }

  /// Number of each refusal by the row that it names.
  private static Map<Object, Integer> rows(Reply reply) {
    Map<Object, Integer> rows = new TreeMap<>();
    if (reply.answer() instanceof Answer.Refused<?>(List<Complaint> complaints)) {
      complaints.forEach(c -> rows.put(c.facts().getFirst(), c.refusal().number()));
    }
    return rows;
  }

  private boolean may(String who, String capability, String unit) {
    return gate.posting(actor(who), capability, SmallWorld.place(unit)).isPresent();
  }

  @Test
  void everyRowBecomesAnAccountWithAPost() {
    String file =
        send(
            "dinesh",
            SmallWorld.DISTRICT,
            "आशा देवी,98765 43001,बूथ कार्यकर्ता,B1,,",
            "Bhola Nath,9876543002.0,sector-in-charge,SEC1,,19-02-2026",
            "Bhola Nath,9876543002,booth-worker,B1,,",
            "Chanda,,Booth worker,b1,chanda.b1,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, file))).isEqualTo(4551);
    assertThat(may("9876543001", "membership.enrol-member", "B1")).isTrue();
    assertThat(may("9876543002", "people.show-people", "SEC1")).isTrue();
    assertThat(may("chanda.b1", "membership.enrol-member", "B1")).isTrue();
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, file))).isNotEqualTo(4551);
  }

  @Test
  void everyMistakeIsNamedWithItsRowAndNothingIsTaken() {
    String file =
        send(
            "dinesh",
            SmallWorld.DISTRICT,
            "Good,9876543101,booth-worker,B1,,",
            "Bad phone,12345,booth-worker,B1,,",
            ",9876543103,booth-worker,B1,,",
            "No such post,9876543104,महाप्रबंधक,B1,,",
            "No such unit,9876543105,booth-worker,B-999,,",
            "Too high,9876543106,national-office,B1,,",
            "Too far,9876543107,booth-worker,N,,",
            "Another,9876543101,booth-worker,B1,,",
            "Bad day,9876543109,booth-worker,B1,,someday");
    Reply reply = take("dinesh", SmallWorld.DISTRICT, file);
    assertThat(rows(reply))
        .containsEntry(3, 4502)
        .containsEntry(4, 4501)
        .containsEntry(5, 4504)
        .containsEntry(6, 4505)
        .containsEntry(7, 4506)
        .containsEntry(8, 4506)
        .containsEntry(9, 4510)
        .containsEntry(10, 4509)
        .doesNotContainKey(2);
    assertThat(accounts.actor("9876543101")).isEmpty();
  }

  @Test
  void aPostThatTakesTwoPersonsIsGivenByItself() {
    String file = send("nisha", "N", "High,9876543201,state-office,N,,");
    assertThat(rows(take("nisha", "N", file))).containsEntry(2, 4507);
  }

  /// To somebody in another part of the tree nothing is told but that the name is not free.
  @Test
  void whoeverHasAnAccountElsewhereIsANameThatIsTaken() {
    String first = send("nisha", "N", "Far,9876543301,booth-worker,N,,");
    assertThat(number(take("nisha", "N", first))).isEqualTo(4551);
    String second = send("dinesh", SmallWorld.DISTRICT, "Near,9876543301,booth-worker,B1,,");
    assertThat(rows(take("dinesh", SmallWorld.DISTRICT, second))).containsEntry(2, 4508);
  }

  /// The office wrote the new number down, and its owner has not confirmed it.
  private void another(String name, String by, String unit, String number) {
    String account = accounts.bySignInName(name).orElseThrow().id().toString();
    Reply changed = say(by, "telephones.change-phone", unit, "account", account, "phone", number);
    assertThat(refusals(changed)).isEmpty();
  }

  private String page(String by, String path) {
    Browser browser = new Browser(port);
    browser.signIn(by, PASSWORD);
    return browser.get(path).body();
  }

  private long postsOf(String name) {
    UUID account = accounts.bySignInName(name).orElseThrow().id();
    return access.holdings(List.of(account)).size();
  }

  @Test
  void whoeverHasNotConfirmedTheNewNumberGetsNoSecondAccount() {
    String first = send("dinesh", SmallWorld.DISTRICT, "Gita,9876543501,booth-worker,B1,,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, first))).isEqualTo(4551);
    another("9876543501", "dinesh", SmallWorld.DISTRICT, "9876543502");
    String second =
        send(
            "dinesh",
            SmallWorld.DISTRICT,
            "Gita,9876543502,booth-worker,B2,,",
            "Gita,9876543501,booth-worker,B3,,",
            "Hema,9876543503,booth-worker,B2,,");
    assertThat(page("dinesh", "/u/D1/uploads/" + second))
        .contains("4539", "यह Gita का नया नंबर है", "पुष्टि बाकी", "लेने से पहले 1 पंक्ति देख लें");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, second))).isEqualTo(4551);
    assertThat(accounts.bySignInName("9876543502")).isEmpty();
    assertThat(postsOf("9876543501")).isEqualTo(3);
    assertThat(postsOf("9876543503")).isEqualTo(1);
    String third = send("dinesh", SmallWorld.DISTRICT, "Gita,9876543502,booth-worker,B2,,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, third))).isEqualTo(4552);
    Reply undone = say("dinesh", "postings.undo-postings", SmallWorld.DISTRICT, "upload", second);
    assertThat(number(undone)).isEqualTo(4553);
    assertThat(accounts.bySignInName("9876543501")).isPresent();
    assertThat(postsOf("9876543501")).isEqualTo(1);
  }

  @Test
  void aNewNumberOfSeveralPeopleIsNotGuessedAt() {
    String first =
        send(
            "dinesh",
            SmallWorld.DISTRICT,
            "Ila,9876543511,booth-worker,B1,,",
            "Jaya,9876543512,booth-worker,B2,,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, first))).isEqualTo(4551);
    another("9876543511", "dinesh", SmallWorld.DISTRICT, "9876543513");
    another("9876543512", "dinesh", SmallWorld.DISTRICT, "9876543513");
    String second = send("dinesh", SmallWorld.DISTRICT, "Ila,9876543513,booth-worker,B3,,");
    assertThat(rows(take("dinesh", SmallWorld.DISTRICT, second))).containsEntry(2, 4540);
  }

  /// Whoever brings the file hears nothing of those outside their units, and of a number by which
  /// somebody is known at the door only what was heard before.
  @Test
  void aNewNumberElsewhereIsNobodysAndAKnownOneIsItsOwners() {
    String first =
        send(
            "nisha",
            "N",
            "Kala,9876543521,booth-worker,B4,,",
            "Lata,9876543522,booth-worker,B1,,",
            "Mira,9876543523,booth-worker,B2,,");
    assertThat(number(take("nisha", "N", first))).isEqualTo(4551);
    another("9876543521", "nisha", "N", "9876543524");
    another("9876543522", "nisha", "N", "9876543523");
    String second =
        send(
            "dinesh",
            SmallWorld.SECTOR_1,
            "Neela,9876543524,booth-worker,B1,,",
            "Mira,9876543523,booth-worker,B1,,");
    assertThat(page("dinesh", "/u/SEC1/uploads/" + second))
        .contains("Neela")
        .doesNotContain("4539", "Kala", "Lata");
    assertThat(number(take("dinesh", SmallWorld.SECTOR_1, second))).isEqualTo(4551);
    assertThat(postsOf("9876543521")).isEqualTo(1);
    assertThat(postsOf("9876543522")).isEqualTo(1);
    assertThat(postsOf("9876543523")).isEqualTo(2);
    assertThat(postsOf("9876543524")).isEqualTo(1);
  }

  @Test
  void aFileIsTakenBackAsAWhole() {
    String file =
        send(
            "dinesh",
            SmallWorld.DISTRICT,
            "Eka,9876543401,booth-worker,B1,,",
            "Dvi,9876543402,sector-in-charge,SEC1,,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, file))).isEqualTo(4551);
    assertThat(accounts.actor("9876543401")).isPresent();
    Reply undone = say("dinesh", "postings.undo-postings", SmallWorld.DISTRICT, "upload", file);
    assertThat(number(undone)).isEqualTo(4553);
    assertThat(accounts.actor("9876543401")).isEmpty();
    String again = send("dinesh", SmallWorld.DISTRICT, "Eka,9876543401,booth-worker,B1,,");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, again))).isEqualTo(4551);
  }

  @Test
  void theTermOfARuleBindsAFile() {
    require("SECTOR", "unit-secretary", 2, "termMonths", 6);
    LocalDate from = LocalDate.now(clock).plusDays(1);
    String bad =
        sendWithEnds(
            "Too long,9876543601,unit-secretary,SEC1,,"
                + from
                + ","
                + from.plusMonths(6).plusDays(1),
            "Over,9876543602,unit-secretary,SEC1,,19-02-2020,",
            "Backwards,9876543603,booth-worker,B1,," + from + "," + from,
            "No day,9876543604,unit-secretary,SEC1,,,someday",
            "Mentor,9876543605,mentor,SEC1,,," + from.plusMonths(1));
    assertThat(rows(take("dinesh", SmallWorld.DISTRICT, bad)))
        .containsEntry(2, 4535)
        .containsEntry(3, 4536)
        .containsEntry(4, 4536)
        .containsEntry(5, 4509)
        .containsEntry(6, 4537);

    String good =
        sendWithEnds(
            "None,9876543611,unit-secretary,SEC1,," + from + ",",
            "Shorter,9876543612,unit-secretary,SEC1,," + from + "," + from.plusMonths(2),
            "Without,9876543613,booth-worker,B1,," + from + ",");
    assertThat(number(take("dinesh", SmallWorld.DISTRICT, good))).isEqualTo(4551);
    assertThat(end("9876543611")).contains(from.plusMonths(6));
    assertThat(end("9876543612")).contains(from.plusMonths(2));
    assertThat(end("9876543613")).isEmpty();
  }

  private String sendWithEnds(String... rows) {
    return subject(
        say(
            "dinesh",
            "exchange.upload-file",
            SmallWorld.DISTRICT,
            "kind",
            "postings",
            "file",
            HEAD.replace("from", "from,कब तक") + String.join("\n", rows)));
  }

  private Optional<LocalDate> end(String who) {
    return database
        .reader()
        .sql("/* all cells */ select valid_to from posting where account_id = :account")
        .param("account", actor(who).account())
        .query((row, n) -> Optional.ofNullable(row.getObject("valid_to", LocalDate.class)))
        .single();
  }

  @Autowired private Clock clock;

  private String sendWith(String columns, String... rows) {
    return subject(
        say(
            "nisha",
            "exchange.upload-file",
            SmallWorld.NATION,
            "kind",
            "postings",
            "file",
            "name,sign_in_name,post,unit," + columns + "\n" + String.join("\n", rows)));
  }

  private Reply takeAtTheTop(String upload) {
    return take("nisha", SmallWorld.NATION, upload);
  }

  private String given(String who, String unit) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select concat_ws(', ', p.ground, p.decision, p.decided_on, p.acting::text, p.exception)
              from posting p join unit u on u.id = p.unit_id
             where p.account_id = :account and u.code = :unit
            """)
        .param("account", actor(who).account())
        .param("unit", unit)
        .query(String.class)
        .single();
  }

  @Test
  void aRowSaysOnWhatItRestsAndWhoIsActingOnly() {
    String file =
        sendWith(
            "किस तरह,निर्णय,निर्णय का दिन,कार्यवाहक",
            "Ek,ground.one,booth-worker,B1,निर्वाचित,प्रस्ताव 12,19-02-2026,हाँ",
            "Do,ground.two,booth-worker,B1,Nominated,,,no",
            "Teen,ground.three,booth-worker,B1,,,,");
    assertThat(number(takeAtTheTop(file))).isEqualTo(4551);
    assertThat(given("ground.one", "B1")).isEqualTo("elected, प्रस्ताव 12, 2026-02-19, true");
    assertThat(given("ground.two", "B1")).isEqualTo("nominated, false");
    assertThat(given("ground.three", "B1")).isEqualTo("appointed, false");
    assertThat(page("nisha", "/u/N/uploads")).contains("decided_on", "केवल कार्यवाहक");
  }

  @Test
  void whatCannotBeReadOfItIsNamed() {
    String tomorrow = LocalDate.now(clock).plusDays(1).toString();
    String file =
        sendWith(
            "ground,decision,decided_on,acting",
            "Ek,bad.one,booth-worker,B1,promoted,,,",
            "Do,bad.two,booth-worker,B1,दोस्ती,,,",
            "Teen,bad.three,booth-worker,B1,,,,perhaps",
            "Char,bad.four,booth-worker,B1,,," + tomorrow + ",",
            "Panch,bad.five,booth-worker,B1,," + "x".repeat(201) + ",,",
            "Chhah,bad.six,booth-worker,B1,,,someday,");
    assertThat(rows(takeAtTheTop(file)))
        .containsEntry(2, 4563)
        .containsEntry(3, 4563)
        .containsEntry(4, 4564)
        .containsEntry(5, 4565)
        .containsEntry(6, 4501)
        .containsEntry(7, 4509);
    assertThat(page("nisha", "/u/N/uploads/" + file)).contains("ground: ", "दोस्ती");
  }

  private void limitBooths(String most) {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "postings.limit-posts",
                    SmallWorld.NATION,
                    "postType",
                    "booth-worker",
                    "most",
                    most)))
        .isEmpty();
  }

  /// Every unit over which a post goes counts, as by hand; what is over by then does not.
  @Test
  void aFileCountsWhatSomebodyHoldsAsItIsCountedByHand() {
    String ganga = newWorker(SmallWorld.BOOTH_1);
    Object[] wider = {"account", actor(ganga).account(), "postType", "booth-worker", "span", "B3"};
    LocalDate end = LocalDate.now(clock).plusMonths(2);
    Object[] ending = Stream.of(wider, new Object[] {"until", end}).flatMap(Stream::of).toArray();
    assertThat(refusals(say("nisha", "access.give-post", SmallWorld.BOOTH_2, ending))).isEmpty();
    limitBooths("3");
    String row = "," + ganga + ",booth-worker,B4,";
    String file = sendWith("from,exception", ganga + row + ",");
    assertThat(rows(takeAtTheTop(file))).containsEntry(2, 4533);
    file = sendWith("from,exception", ganga + row + end + ",");
    assertThat(rows(takeAtTheTop(file))).isEmpty();
    String yamuna = newWorker(SmallWorld.BOOTH_1);
    file =
        sendWith(
            "from,exception",
            "Yamuna," + yamuna + ",booth-worker,B2,,",
            "Yamuna," + yamuna + ",booth-worker,B3,,",
            "Yamuna," + yamuna + ",booth-worker,B4,,और कोई नहीं");
    assertThat(number(takeAtTheTop(file))).isEqualTo(4551);
    assertThat(given(yamuna, "B4")).isEqualTo("appointed, false, और कोई नहीं");
    limitBooths("");
  }
}
