package org.sangathan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.SentFile;
import org.sangathan.organisation.Organisation;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole road of a file of units: sent and looked at, taken, and undone, so that the next run
/// finds what this one found. With every check, right and audit line.
final class ImportBench {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String ADMINISTRATOR = "9876543210";

  private final Acts acts;
  private final Accounts accounts;
  private final Organisation organisation;
  private final BenchReport report;
  private final int units;
  private final boolean undo;

  ImportBench(ConfigurableApplicationContext context, BenchReport report, int units, boolean undo) {
    this.acts = context.getBean(Acts.class);
    this.accounts = context.getBean(Accounts.class);
    this.organisation = context.getBean(Organisation.class);
    this.report = report;
    this.units = units;
    this.undo = undo;
  }

  void run() throws IOException {
    if (accounts.isEmpty()) found();
    Actor actor = accounts.actor(ADMINISTRATOR).orElseThrow();
    Path file = Files.createTempFile(Path.of("target"), "units", ".csv");
    write(file);
    report.add("import", "file", Files.size(file) / 1e6, "MB");
    long begin = System.nanoTime();
    String upload =
        perform(actor, "exchange.upload-file", "kind", "units", "file", SentFile.of(file));
    double sent = seconds(begin);
    long looking = System.nanoTime();
    perform(actor, "exchange.check-upload", "upload", upload);
    double looked = seconds(looking);
    long taking = System.nanoTime();
    perform(actor, "organisation.import-units", "upload", upload);
    double taken = seconds(taking);
    Files.delete(file);
    report.add("import", "units there after taking", organisation.tree().size(), "units");
    report.add("import", "send", units / sent, "units/s");
    report.add("import", "look", units / looked, "units/s");
    report.add("import", "take", units / taken, "units/s");
    report.add("import", "send and take", units / (sent + taken), "units/s", "8,000", 8_000);
    report.add("import", "send, look and take", units / (sent + looked + taken), "units/s");
    if (undo) undo(actor, upload);
    report.addHeap("import", "");
  }

  private void undo(Actor actor, String upload) {
    long undoing = System.nanoTime();
    perform(actor, "organisation.undo-import", "upload", upload);
    report.add("import", "undo", units / seconds(undoing), "units/s");
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private void found() {
    Map<String, Object> said = new HashMap<>();
    said.put("organisationHi", "माप संगठन");
    said.put("organisationEn", "Measured organisation");
    said.put("level", "nation");
    said.put("code", "IN");
    said.put("nameHi", "राष्ट्र");
    said.put("person", "Bench");
    said.put("signInName", ADMINISTRATOR);
    said.put("password", "three calm rivers");
    said.put("language", "english");
    said.put("id", Deed.newId(Instant.now(), CHANCE).toString());
    Actor nobody = new Actor(new UUID(0, 0), "");
    told(acts.perform(nobody, "organisation.found-organisation", said).answer());
  }

  private String perform(Actor actor, String act, Object... fields) {
    Map<String, Object> said = new HashMap<>();
    said.put("id", Deed.newId(Instant.now(), CHANCE).toString());
    said.put("unit", "IN");
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    return told(acts.perform(actor, act, said).answer());
  }

  private static String told(Answer<?> answer) {
    return switch (answer) {
      case Answer.Accepted<?>(var outcome, var subject) -> String.valueOf(subject);
      case Answer.Refused<?>(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  /// States of some 30 constituencies to the district and 300 booths to the constituency, as far as
  /// the number goes; parents before children, as people write them.
  private void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println("code,level,parent_code,name_hi,name_en,id:ECI2008,count:electors@2014-05-07");
      String state = "";
      String district = "";
      String constituency = "";
      String sector = "";
      for (int n = 0; n < units; n++) {
        if (n % 32_000 == 0) state = line(out, n, "S", "STATE", "IN", "प्रदेश,State");
        else if (n % 1_600 == 1) district = line(out, n, "D", "DISTRICT", state, "ज़िला,District");
        else if (n % 320 == 2)
          constituency = line(out, n, "A", "AC", district, "विधानसभा क्षेत्र,Constituency");
        else if (n % 16 == 3) sector = line(out, n, "T", "SECTOR", constituency, "सेक्टर,Sector");
        else line(out, n, "B", "BOOTH", sector, "प्राथमिक विद्यालय कक्ष,Primary School Room");
      }
    }
  }

  private static String line(
      PrintWriter out, int n, String letter, String level, String parent, String names) {
    String code = letter + "-" + n;
    String[] both = names.split(",");
    out.printf(
        "%s,%s,%s,%s %d,%s No. %d,%d,%d%n",
        code, level, parent, both[0], n, both[1], n, n, 500 + n % 700);
    return code;
  }
}
