package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Secrets;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// All that the program says while it starts and while people go in and out, are refused, and meet
/// faults: neither secrets nor anything about a person stands in it, however much our own packages
/// are asked to tell.
@OwnDatabase
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
    properties = {
      "sangathan.demo=true",
      "logging.level.root=info",
      "logging.level.org.sangathan=trace"
    })
class SilentLogTest extends InSmallWorld {
  private static final String PIN = "481590";
  private static final String BEARER = "+919812377701";
  private static final String MEMBER = "9876531817";
  private static final String NAME = "झपटकेतु";
  private static final String PLACE = "टपकेश्वर नगर";

  @LocalServerPort private int port;
  @Autowired private Secrets keys;
  @Autowired private DatabaseServer server;

  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              PASSWORD,
              PIN,
              "481591",
              BEARER.substring(3),
              "98123 77701",
              MEMBER,
              "98765 31817",
              NAME,
              PLACE,
              "quokka-not-mine",
              "brook-52-kettle-sun"));

  @Test
  void noSecretAndNobodyStandsInTheLog(CapturedOutput log) {
    secrets.add(server.password());
    for (String key : List.of("sign-in", "phone-blind", "data-keys", "audit-head"))
      secrets.add(Base64.getEncoder().encodeToString(keys.key(key)));
    Browser worker = byPassword();
    byCode();
    byPin(worker);
    bySlip();
    byToken();
    peopleAndFaults();

    assertThat(log.getAll()).as("the log was read").contains("\"narrow\"", "\"wordless\"");
    for (String secret : secrets)
      assertThat(log.getAll()).as("the log of this run").doesNotContain(secret);
  }

  private Browser byPassword() {
    refused(new Browser(port).signIn("asha", "quokka-not-mine"));
    // Where the name belongs, people sometimes type the password.
    new Browser(port).signIn(PASSWORD, "asha");
    Browser worker = new Browser(port);
    assertThat(worker.signIn("asha", PASSWORD).statusCode()).isEqualTo(303);
    String[] change = {"presentPassword", "quokka-not-mine", "newPassword", "brook-52-kettle-sun"};
    refused(worker.post("/acts/signin.change-own-password", with(change)));
    worker.get("/me/password");
    secrets.addAll(worker.cookies().values());
    return worker;
  }

  private void byCode() {
    String second = BEARER.replace("701", "702");
    secrets.add(second.substring(3));
    access.importAccounts(List.of(bearer(BEARER), bearer(second)), PASSWORD);
    Browser phone = new Browser(port);
    phone.get("/sign-in");
    String page =
        phone
            .post("/sign-in/code", "name", BEARER.substring(3))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    phone.get(page);
    String code =
        database
            .writer()
            .sql("select said from message where phone = :phone order by asked_at desc limit 1")
            .param("phone", BEARER)
            .query(String.class)
            .single()
            .replaceAll(".*?(\\d{6}).*", "$1");
    secrets.add(code);
    refused(phone.post(page, "code", code.equals("402917") ? "402918" : "402917"));
    assertThat(phone.post(page, "code", code).statusCode()).isEqualTo(303);
    secrets.addAll(phone.cookies().values());
    owner("alter table message add constraint wordless check (said is null) not valid");
    Browser other = new Browser(port);
    other.get("/sign-in");
    assertThat(other.post("/sign-in/code", "name", second.substring(3)).statusCode())
        .isEqualTo(500);
    owner("alter table message drop constraint wordless");
  }

  private void byPin(Browser worker) {
    worker.get("/me/sign-ins");
    refused(worker.post("/acts/signin.set-pin", with("pin", PIN, "again", "481591")));
    worker.get("/me/sign-ins");
    assertThat(worker.post("/acts/signin.set-pin", with("pin", PIN, "again", PIN)).statusCode())
        .isEqualTo(303);
    worker.get("/me");
    worker.post("/sign-out");
    worker.get("/sign-in");
    refused(worker.post("/sign-in", "pin", "481591"));
    worker.get("/sign-in");
    assertThat(worker.post("/sign-in", "pin", PIN).statusCode()).isEqualTo(303);
    secrets.addAll(worker.cookies().values());
  }

  private void bySlip() {
    Access.Imported newcomer = bearer("newcomer");
    access.importAccounts(List.of(newcomer), PASSWORD);
    say("dinesh", "access.issue-slips", "D1", "accounts", List.of("" + newcomer.id()));
    Browser office = new Browser(port);
    office.signIn("dinesh", PASSWORD);
    Matcher slip =
        Pattern.compile("slip-code\">([A-Z-]{19})<")
            .matcher(office.get("/u/D1/slips/print").body());
    assertThat(slip.find()).isTrue();
    secrets.addAll(List.of(slip.group(1), slip.group(1).replace("-", "")));
    Browser phone = new Browser(port);
    phone.get("/open/" + slip.group(1));
    refused(phone.post("/open/" + slip.group(1), "pin", PIN, "again", "481591"));
    breakColumn("slip", "used_at");
    assertThat(phone.post("/open/" + slip.group(1), "pin", PIN, "again", PIN).statusCode())
        .isEqualTo(500);
    mendColumn("slip", "used_at");
  }

  private void byToken() {
    String secret = "sgt_" + "Qx7".repeat(14) + "Z";
    secrets.add(secret);
    say("nisha", "accounts.create-token", "N", "label", "x", "days", 9, "secret", secret);
    Browser program = new Browser(port).with("Authorization", "Bearer " + secret);
    assertThat(program.get("/api/v1/units/B1").statusCode()).isEqualTo(200);
    String enrol = "/api/v1/acts/membership.enrol-member";
    // Bodies that break off where something secret stands.
    refused(program.postJson(enrol, "{\"id\": " + MEMBER + PLACE));
    refused(program.postJson(enrol, "{\"id\":\"" + id() + "\",\"birthYear\":\"" + NAME + "\"}"));
    refused(program.postJson("/api/v1/acts/" + MEMBER, "{}"));
    String wrong = "sgt_" + "Wx7".repeat(14) + "Z";
    secrets.add(wrong);
    refused(new Browser(port).with("Authorization", "Bearer " + wrong).get("/api/v1/units/B1"));
  }

  private void peopleAndFaults() {
    Browser asha = new Browser(port);
    asha.signIn("nisha", PASSWORD);
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", NAME, MEMBER)));
    asha.find("/u/B1/people", MEMBER);
    assertThat(asha.get("/u/B1/people/" + person).statusCode()).isEqualTo(200);
    String[] unmask = with("unit", "B1", "person", person, "reason", "call");
    assertThat(asha.post("/acts/people.unmask-phone", unmask).statusCode()).isEqualTo(200);
    refused(asha.get("/u/B1/people/" + MEMBER));
    refused(asha.get("/sign-in/code?ask=" + MEMBER));
    refused(asha.get("/u/" + MEMBER));
    asha.get("/me");
    // What the table refuses, the database would tell with the whole row.
    owner("alter table person add constraint narrow check (name = '') not valid");
    Browser worker = new Browser(port);
    worker.signIn("bhola", PASSWORD);
    String[] form =
        with(
            "unit",
            "B4",
            "name",
            NAME,
            "phone",
            MEMBER,
            "birthYear",
            "1985",
            "gender",
            "woman",
            "locality",
            PLACE,
            "consent",
            "true");
    HttpResponse<String> broken = worker.post("/acts/membership.enrol-member", form);
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("1016").doesNotContain(NAME, PLACE, MEMBER);
    owner("alter table person drop constraint narrow");
  }

  private void breakColumn(String table, String column) {
    owner("alter table " + table + " rename column " + column + " to gone");
  }

  private void mendColumn(String table, String column) {
    owner("alter table " + table + " rename column gone to " + column);
  }

  private void owner(String statement) {
    Database.onAsOwner(server, all -> all.writer().sql(statement).update());
  }

  /// Whoever is refused does not read what they typed in secret.
  private void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body())
        .doesNotContain(PASSWORD, PIN, "481591", "quokka-not-mine", "brook-52", PLACE)
        .doesNotContain("Exception");
  }

  private static String[] with(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "id";
    all[1] = "" + id();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return all;
  }

  private static Access.Imported bearer(String signInName) {
    UUID account = id();
    return new Access.Imported(
        account,
        signInName,
        "पदाधिकारी",
        id(),
        "booth-worker",
        SmallWorld.place(SmallWorld.BOOTH_1),
        LocalDate.of(2020, 1, 1));
  }
}
