package org.sangathan.attack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.sangathan.Sangathan;
import org.sangathan.access.Access;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.demo.DrawnWorld;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Organisation;
import org.sangathan.words.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two states that have nothing to do with each other. In a neighbouring booth, in another sector,
/// in another constituency and in the other state lies something of everything that there is.
@SpringBootTest(
    classes = Sangathan.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"sangathan.jobs=false", "sangathan.limits=false"})
@OwnDatabase
abstract class AttackedWorld {
  static final String PASSWORD = "three calm rivers";
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  private static final DrawnWorld DRAWING =
      DrawnWorld.of(
          """
          N nation सप्तदेश | Saptdesh
            S1 state नवांचल प्रदेश | Navanchal Pradesh
              Z1 zone पूर्वी जोन | Eastern Zone
                M1 division चंदन मंडल | Chandan Division
                  D1 district चंदनपुर | Chandanpur
                    AC1 constituency चंदनपुर उत्तर | Chandanpur North
                      SEC1 sector पलाशगंज | Palashganj
                        B1 booth प्राथमिक विद्यालय पलाशगंज | Primary School Palashganj
                        B2 booth कन्या विद्यालय पलाशगंज | Girls School Palashganj
                      SEC2 sector केसरबाग | Kesarbagh
                        B3 booth पंचायत भवन केसरबाग | Panchayat House Kesarbagh
                    AC2 constituency मधुखेड़ा | Madhukheda
                      SEC3 sector हंसपुरवा | Hanspurwa
                        B4 booth इंटर कॉलेज हंसपुरवा | Inter College Hanspurwa
            S2 state दक्षिणांचल | Dakshinanchal
              Z2 zone पश्चिमी जोन | Western Zone
                M2 division सागर मंडल | Sagar Division
                  D2 district सागरपुर | Sagarpur
                    AC3 constituency सागरपुर पूर्व | Sagarpur East
                      SEC4 sector नीलगाँव | Neelgaon
                        B5 booth पंचायत भवन नीलगाँव | Panchayat House Neelgaon
          """);

  /// Each unit with the one above it.
  private static final Map<String, String> ABOVE = new LinkedHashMap<>();

  static {
    String[] pairs =
        "N- S1-N Z1-S1 M1-Z1 D1-M1 AC1-D1 SEC1-AC1 B1-SEC1 B2-SEC1 SEC2-AC1 B3-SEC2 AC2-D1 SEC3-AC2 B4-SEC3 S2-N Z2-S2 M2-Z2 D2-M2 AC3-D2 SEC4-AC3 B5-SEC4"
            .split(" ");
    for (String pair : pairs) {
      String[] two = pair.split("-", 2);
      ABOVE.put(two[0], two[1]);
    }
  }

  static final List<String> UNITS = List.copyOf(ABOVE.keySet());

  /// Where each kind of post is at home; a kind that is new is tried at a sector.
  private static final Map<String, String> HOME =
      Map.of(
          "national-office", "N",
          "state-office", "S1",
          "in-charge", "D1",
          "auditor", "D1",
          "constituency-president", "AC1",
          "booth-worker", "B1");

  private static final AtomicLong NEXT = new AtomicLong(1);

  @Autowired Database database;
  @Autowired DatabaseServer server;
  @Autowired Acts acts;
  @Autowired Access access;
  @Autowired Accounts accounts;
  @Autowired Organisation organisation;
  @LocalServerPort int port;

  final List<Prize> prizes = new ArrayList<>();
  final List<Intruder> intruders = new ArrayList<>();

  static UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | NEXT.getAndIncrement());
  }

  static Set<String> below(String unit) {
    Set<String> all = new LinkedHashSet<>(Set.of(unit));
    ABOVE.forEach((one, above) -> {
      if (all.contains(above)) all.add(one);
    });
    return all;
  }

  void lay() {
    DRAWING.lay(database, new Words(), LocalDate.of(2020, 1, 1));
    organisation.treeNow();
    hire("office", "national-office", "N");
    hire("scout", "booth-worker", "B1");
    String[] letters = {"क", "ख", "ग", "घ"};
    String[] units = {"B2", "B3", "B4", "B5"};
    for (int i = 0; i < units.length; i++) prizes.add(prize(units[i], i, letters[i]));
    kinds();
  }

  private Access.Imported hire(String name, String post, String unit, LocalDate from) {
    Access.Imported one =
        new Access.Imported(id(), name, name, id(), post, DRAWING.place(unit), from);
    access.importAccounts(List.of(one), PASSWORD);
    return one;
  }

  private Access.Imported hire(String name, String post, String unit) {
    return hire(name, post, unit, LocalDate.of(2020, 1, 1));
  }

  /// An act that has to succeed for the world to be worth attacking.
  String done(String who, String act, String unit, Object... fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    Reply reply = acts.perform(accounts.actor(who).orElseThrow(), act, said);
    if (reply.answer() instanceof Answer.Accepted<?>(var outcome, var subject)) return "" + subject;
    throw new IllegalStateException(act + " " + said + " " + reply);
  }

  /// None sounds like another: a search finds what sounds alike.
  private static final String[] NAMES = {"झपटकेतु", "फुदकवाल", "डमरुघोष", "लखटकिया"};

  private Prize prize(String unit, int n, String letter) {
    Prize prize = new Prize(unit, DRAWING.place(unit).cell());
    String[] texts = {
      NAMES[n] + letter, "Quxwolar" + (char) ('a' + n), "ढिंढोर" + letter, "टपकेश्वर" + letter
    };
    prize.texts().addAll(List.of(texts));
    String[] series = {"98761", "94151", "99190", "97930"};
    for (int i = 0; i < 3; i++)
      prize.phones().add("+91%s%d%d6%d%d".formatted(series[n], i + 1, n + 3, n + 5, i + 2));
    Map<String, String> ids = prize.ids();
    ids.put("person", person(prize, texts[0], 0));
    ids.put("second", person(prize, texts[1], 1));
    ids.put("invitation", invitation(prize));
    Access.Imported bearer = hire("quxbearer" + n, "unit-president", unit);
    prize.texts().add(bearer.signInName());
    ids.put("account", bearer.id().toString());
    ids.put("posting", bearer.posting().toString());
    more(prize, n, bearer.signInName());
    return prize;
  }

  private String person(Prize prize, String name, int phone) {
    return done(
        "office",
        "membership.enrol-member",
        prize.unit(),
        "name",
        name,
        "phone",
        prize.phones().get(phone),
        "birthYear",
        1985,
        "gender",
        "woman",
        "guardian",
        prize.text(2),
        "locality",
        prize.text(3),
        "consent",
        true);
  }

  private String invitation(Prize prize) {
    String name = prize.text(2) + "म";
    prize.texts().add(name);
    return done(
        "scout",
        "membership.enrol-member",
        "B1",
        "name",
        name,
        "phone",
        prize.phones().get(2),
        "birthYear",
        1985,
        "gender",
        "man",
        "consent",
        true,
        "livesIn",
        prize.unit());
  }

  private void more(Prize prize, int n, String bearer) {
    String file = "quxfile" + n;
    prize.texts().add(file);
    String drive = "ठुमकड्राइव" + prize.text(0).substring(7);
    prize.texts().add(drive);
    Map<String, String> ids = prize.ids();
    ids.put(
        "drive",
        done(
            "office",
            "membership.open-drive",
            prize.unit(),
            "nameHi",
            drive,
            "from",
            "" + TODAY.minusDays(3),
            "to",
            "" + TODAY.plusDays(20)));
    done(
        "office",
        "targets.set-target",
        prize.unit(),
        "drive",
        prize.id("drive"),
        "measure",
        "new",
        "value",
        4_730 + n);
    done(
        "office",
        "posttargets.set-post-target",
        prize.unit(),
        "drive",
        prize.id("drive"),
        "postType",
        "unit-president",
        "measure",
        "new",
        "value",
        6_840 + n);
    ids.put("pin", done("office", "overview.pin-figure", prize.unit(), "measure", "claimed"));
    String rows =
        "code,level,parent_code,name_en\nQX%d,BOOTH,%s,%s\n".formatted(n, prize.unit(), file);
    ids.put(
        "upload",
        done("office", "exchange.upload-file", prize.unit(), "kind", "units", "file", rows));
    ids.put("erased", erased(prize));
    ids.put("list", list(prize.unit()));
    prize.phones().add("+9170145%d3%d6%d".formatted(n + 2, n + 4, n + 1));
    done(
        bearer,
        "contacts.give-work-number",
        prize.unit(),
        "posting",
        prize.id("posting"),
        "number",
        prize.phones().getLast(),
        "consent",
        true,
        "noticeVersion",
        1);
    String notice = prize.text(1) + "फुसफुस";
    prize.texts().add(notice);
    ids.put("notice", notice(prize.unit(), notice));
    String hall = prize.text(2) + "फुदकमंडप";
    prize.texts().add(hall);
    ids.put("meeting", meeting(prize.unit(), hall));
    String committee = prize.text(1) + "गुपचुप";
    prize.texts().add(committee);
    ids.put("body", committee(prize.unit(), committee));
    ids.put("decision", decision(prize.unit(), prize.id("body"), committee));
    ids.put("token", token(bearer, file));
    String program = "quxprogram" + n;
    prize.texts().add(program);
    ids.put("program", keptProgram(prize.unit(), program, "enrolment-program"));
    String secret = "sgt_" + program + "B".repeat(43 - program.length());
    ids.put("programToken", keptToken(prize.unit(), prize.id("program"), program, secret));
    ids.put("work", work(prize.id("account"), prize.unit(), file));
  }

  private String erased(Prize prize) {
    String name = prize.text(2) + "ट";
    prize.texts().add(name);
    String person =
        done(
            "office",
            "membership.enrol-member",
            prize.unit(),
            "name",
            name,
            "noPhone",
            true,
            "birthYear",
            1985,
            "consent",
            true);
    done("office", "erasure.erase-person", prize.unit(), "person", person, "ground", "mistake");
    return person;
  }

  /// To the one office-bearer of the unit.
  private String notice(String unit, String text) {
    return done(
        "office",
        "notices.send-notice",
        unit,
        "titleHi",
        text,
        "textHi",
        text,
        "kinds",
        List.of("unit-president"),
        "told",
        1);
  }

  /// Of the one office-bearer of the unit.
  private String committee(String unit, String name) {
    return done(
        "office",
        "bodies.form-body",
        unit,
        "kind",
        "executive",
        "nameHi",
        name,
        "nameEn",
        name,
        "formedOn",
        "" + TODAY,
        "quorum",
        1,
        "quorumOf",
        "members",
        "posts",
        List.of("unit-president"));
  }

  private String decision(String unit, String body, String text) {
    return done(
        "office",
        "bodies.note-decision",
        unit,
        "body",
        body,
        "decidedOn",
        "" + TODAY,
        "text",
        text,
        "present",
        Map.of(unit, 1));
  }

  private String meeting(String unit, String hall) {
    return done(
        "office",
        "meetings.note-meeting",
        unit,
        "heldOn",
        "" + TODAY,
        "place",
        hall,
        "present",
        7,
        "decided",
        hall);
  }

  /// One that is ready to be taken by whoever asked for it.
  private String list(String unit) {
    return done(
        "office",
        "lists.take-list",
        unit,
        "below",
        true,
        "told",
        40,
        "kind",
        "csv",
        "reason",
        "check",
        "numbers",
        "whole",
        "columns",
        List.of("phone", "guardian", "locality"));
  }

  /// Made in the tables: a post that may not make one shall have one to lose.
  private String token(String bearer, String label) {
    String secret = "sgt_" + label + "A".repeat(43 - label.length());
    return owner(
        """
        insert into access_token (secret_hash, id, account_id, label, created_at, expires_at)
        values (sha256(convert_to('%1$s', 'UTF8')), '%2$s',
                (select id from account where sign_in_name = '%3$s'), '%4$s', now(), now() + interval '9 days')
        """
            .formatted(secret, id(), bearer, label),
        "select id::text from access_token where label = '" + label + "'");
  }

  private String work(String account, String unit, String text) {
    return owner(
        """
        insert into work (id, account_id, act, unit, said, form_hash, form, next, state, asked_at)
        values ('%s', '%s', 'organisation.import-units', '%s', '{"x":"%s"}', '\\x00', '/', '/', 'done', now())
        """
            .formatted(id(), account, unit, text),
        "select id::text from work where said like '%" + text + "%'");
  }

  private String owner(String change, String question) {
    return Database.onAsOwner(
        server,
        all -> {
          all.writer().sql(change).update();
          return all.writer().sql(question).query(String.class).single();
        });
  }

  List<String> asOwner(String question) {
    return Database.onAsOwner(server, all -> all.writer().sql(question).query(String.class).list());
  }

  // ---- the kinds of person ----

  private void kinds() {
    for (String type :
        asOwner("select code from post_type where not for_programs order by place_in_list")) {
      String unit = HOME.getOrDefault(type, "SEC1");
      boolean own =
          asOwner("select enter_reach from post_type where code = '" + type + "'").contains("own");
      hire("by-" + type, type, unit);
      intruders.add(
          new Intruder(type, unit, own ? Set.of(unit) : below(unit), port)
              .signedIn("by-" + type, PASSWORD));
    }
    program();
    keptPrograms();
    Access.Imported ended = hire("ended", "in-charge", "D2", TODAY.minusDays(9));
    done(
        "office",
        "access.end-post",
        "D2",
        "ground",
        "resigned",
        "account",
        "" + ended.id(),
        "posting",
        "" + ended.posting(),
        "endsOn",
        "" + TODAY);
    intruders.add(without("a post that ended", "ended", "D2"));
    // Not tomorrow: the tries may go on past midnight.
    hire("coming", "state-office", "S2", TODAY.plusDays(2));
    intruders.add(without("a post that has not begun", "coming", "S2"));
    Access.Imported idle = hire("idle.one", "state-office", "S2");
    owner(
        "delete from posting where account_id = '" + idle.id() + "'",
        "update grant_version set version = version + 1 returning version::text");
    intruders.add(without("no post", "idle.one", "N"));
    closed();
    overSeveral();
    lent();
    intruders.add(new Intruder("a stranger", "N", Set.of(), port));
  }

  /// One post that goes over a sector and a constituency beside it.
  private void overSeveral() {
    Access.Imported one = hire("spanning", "booth-worker", "B1");
    done(
        "office",
        "access.give-post",
        "SEC2",
        "account",
        "" + one.id(),
        "postType",
        "in-charge",
        "span",
        List.of("AC2"));
    Set<String> reach = new LinkedHashSet<>(below("SEC2"));
    reach.addAll(below("AC2"));
    reach.add("B1");
    intruders.add(
        new Intruder("a post over several units", "SEC2", reach, port)
            .signedIn("spanning", PASSWORD));
  }

  /// Two who were lent the post of their district: one holds it, the other's time is over.
  private void lent() {
    for (String name : List.of("borrower", "late.borrower")) {
      boolean over = name.startsWith("late");
      hire(name, "booth-worker", "B1");
      Access.Imported lender = hire("lender.of." + name, "in-charge", "D1");
      done(
          "lender.of." + name,
          "access.lend-post",
          "D1",
          "posting",
          "" + lender.posting(),
          "to",
          name,
          "until",
          "" + TODAY.plusDays(5));
      Set<String> reach = new LinkedHashSet<>(over ? Set.of() : below("D1"));
      reach.add("B1");
      String kind = over ? "a loan that ended" : "a loan";
      intruders.add(new Intruder(kind, "D1", reach, port).signedIn(name, PASSWORD));
    }
    owner(
        """
        update posting set valid_from = valid_from - 9, valid_to = valid_from - 2
         where lent_by is not null and account_id = (select id from account where sign_in_name = 'late.borrower')
        """,
        "update grant_version set version = version + 1 returning version::text");
  }

  private Intruder without(String kind, String name, String unit) {
    return new Intruder(kind, unit, Set.of(), port).signedIn(name, PASSWORD);
  }

  private void program() {
    String secret = "sgt_" + "P".repeat(43);
    hire("owner", "state-office", "S1");
    done("owner", "accounts.create-token", "S1", "label", "p", "days", 9, "secret", secret);
    intruders.add(new Intruder("a program", "S1", below("S1"), port).withToken(secret));
  }

  /// One of each kind that units keep, by posts and a token of its own.
  private void keptPrograms() {
    for (String type :
        asOwner("select code from post_type where for_programs order by place_in_list")) {
      String secret = "sgt_" + ("" + type.charAt(0)).repeat(43);
      String program = keptProgram("D1", "by-" + type, type);
      keptToken("D1", program, type, secret);
      intruders.add(new Intruder("a kept " + type, "D1", below("D1"), port).withToken(secret));
    }
  }

  private String keptProgram(String unit, String name, String type) {
    String program =
        done("office", "serviceaccounts.add-program", unit, "name", name, "purpose", name);
    done(
        "office",
        "serviceaccounts.post-program",
        unit,
        "program",
        program,
        "postType",
        type,
        "until",
        "" + TODAY.plusDays(90));
    return program;
  }

  private String keptToken(String unit, String program, String label, String secret) {
    return done(
        "office",
        "serviceaccounts.make-token",
        unit,
        "program",
        program,
        "label",
        label,
        "days",
        9,
        "secret",
        secret);
  }

  /// With a session that was begun before.
  private void closed() {
    Access.Imported gone = hire("gone", "state-office", "S2");
    intruders.add(without("a closed account", "gone", "S2"));
    owner(
        "update account set closed_at = now() where id = '" + gone.id() + "'",
        "update grant_version set version = version + 1 returning version::text");
  }

  /// Every row of every table but those of looks and sessions, as text.
  List<String> rows() {
    return Database.onAsOwner(
        server,
        all -> {
          List<String> rows = new ArrayList<>();
          for (String table :
              all.writer()
                  .sql(
                      "select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                          + " and relnamespace = 'public'::regnamespace order by 1")
                  .query(String.class)
                  .list()) {
            rows.addAll(
                all.writer()
                    .sql("select '" + table + " ' || to_jsonb(t)::text from " + table + " t")
                    .query(String.class)
                    .list());
          }
          return rows;
        });
  }
}
