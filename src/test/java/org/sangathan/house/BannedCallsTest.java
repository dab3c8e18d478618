package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.acts.Act;

class BannedCallsTest {
  private static final JavaClasses OURS = Compiled.OURS;

  /// Where chance or the machine's clock is the very thing that is made, with the reason.
  private static final Set<String> MAKES_CHANCE_OR_TIME =
      Set.of(
          // the one place where the clock comes from
          "org.sangathan.database.ClockWiring java.time.Clock.system",
          // a page's "two hours ago", told and thrown away
          "org.sangathan.pages.Screens java.time.InstantSource.system");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.Thread.sleep",
          "java.lang.System.currentTimeMillis",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.Random.<init>",
          "java.util.Date.<init>");
  private static final Pattern GROUPED = Pattern.compile("%[-+0 (]*,[-+0 (]*\\d*[dfn]");
  private static final Pattern ANYTHING =
      Pattern.compile("\\b(java\\.lang\\.)?(Exception|Throwable)\\b");

  @Test
  void numbersAreGroupedByIcuAlone() {
    assertThat(wrongNumbers(OURS, House.OURS.java()))
        .as("because the JDK groups Hindi numbers by thousands, and 1,81,35,000 is how people read")
        .isEmpty();
  }

  @Test
  void timeAndChanceComeFromOutside() {
    assertThat(timeAndChance(OURS))
        .as("because an act that is repeated must come out the same, and a test must stand still")
        .isEmpty();
  }

  @Test
  void nobodyCatchesEverything() {
    assertThat(catchesOfEverything(House.OURS))
        .as("because a broken machine must not look like an answer")
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    assertThat(printing(OURS))
        .as("because a line on a server's terminal is read by nobody")
        .isEmpty();
  }

  @Test
  void statementsAreWhole() {
    assertThat(gluedStatements(House.OURS))
        .as("because SQL is prose: whole statements can be read, searched and explained")
        .isEmpty();
  }

  @Test
  void jdkGroupingIsFound(@TempDir Path folder) {
    House seeded =
        act(
            """
            String a = java.text.NumberFormat.getInstance().format(1);
            String b = "%,d".formatted(1);
            """);
    assertThat(wrongNumbers(Compiled.of(seeded, folder), seeded.java()))
        .anyMatch(f -> f.contains("java.text.NumberFormat"))
        .contains("RecordThing.java:6 %,d");
  }

  @Test
  void clocksAndDiceAreFound(@TempDir Path folder) {
    House seeded =
        act(
            """
            java.time.Instant a = java.time.Instant.now();
            java.time.LocalDate b = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"));
            java.util.UUID c = java.util.UUID.randomUUID();
            java.util.UUID d = make(java.util.UUID::randomUUID);
            java.time.Clock e = java.time.Clock.systemUTC();
            java.time.LocalDate onlyInAnAct = java.time.LocalDate.now((java.time.Clock) null);
            static java.util.UUID make(java.util.function.Supplier<java.util.UUID> from) { return from.get(); }
            """);
    assertThat(timeAndChance(Compiled.of(seeded, folder))).hasSize(6);
  }

  @Test
  void aHandedClockIsWelcomeOutsideActs(@TempDir Path folder) {
    House seeded =
        House.of(
            House.JAVA + "people/Diary.java",
            "package org.sangathan.people; class Diary { java.time.LocalDate day(java.time.Clock clock) { return java.time.LocalDate.now(clock); } }");
    assertThat(timeAndChance(Compiled.of(seeded, folder))).isEmpty();
  }

  @Test
  void catchesOfEverythingAreFound() {
    House seeded =
        act(
            """
            void a() { try { b(); } catch (final RuntimeException | Error fine) { b(); } }
            void b() { try { a(); } catch (java.io.UncheckedIOException | Exception all) { a(); } }
            void c() { try { a(); } catch (Throwable all) { a(); } }
            """);
    assertThat(catchesOfEverything(seeded))
        .containsExactly("RecordThing.java:6 Exception", "RecordThing.java:7 Throwable");
  }

  @Test
  void printingIsFound(@TempDir Path folder) {
    House seeded = act("{ System.out.println(1); }");
    assertThat(printing(Compiled.of(seeded, folder))).hasSize(1);
  }

  @Test
  void gluedStatementsAreFoundAndGluedSentencesAreNot() {
    House seeded =
        act(
            """
            String a(String table) { return "select name from " + table; }
            String b(String name) { return "delete from person where name = %s".formatted(name); }
            String c(String where) { return base + " where id = " + where; }
            String d(String name) { return "no unit from " + name; }
            String e() { return "select 1 " + "from unit"; }
            String base = "";
            """);
    assertThat(gluedStatements(seeded))
        .containsExactly(
            "RecordThing.java:5 +", "RecordThing.java:6 formatted", "RecordThing.java:7 +");
  }

  /// An act whose body from line 5 on is sown with faults.
  private static House act(String body) {
    return House.of(
        House.JAVA + "people/RecordThing.java",
        """
        package org.sangathan.people;
        abstract class RecordThing implements org.sangathan.acts.Act<RecordThing.Form, RecordThing.Outcome> {
          record Form() {}
          enum Outcome implements org.sangathan.acts.Acceptance { DONE; public int number() { return 1; } }
        """
            + body
            + "}\n");
  }

  private static List<String> wrongNumbers(JavaClasses classes, List<JavaFile> files) {
    Set<String> faults = new TreeSet<>();
    for (JavaClass one : classes) {
      one.getDirectDependenciesFromSelf().stream()
          .filter(d -> d.getTargetClass().getName().matches("java\\.text\\.(Number|Decimal)Format"))
          .forEach(d -> faults.add(d.getDescription()));
    }
    for (JavaFile file : files) {
      for (JavaFile.Text text : file.texts()) {
        if (GROUPED.matcher(text.value()).find()) faults.add(file.at(text.line()) + text.value());
      }
    }
    return List.copyOf(faults);
  }

  private static List<String> timeAndChance(JavaClasses classes) {
    List<String> faults = new ArrayList<>();
    for (JavaClass one : classes) {
      boolean inAct = one.isAssignableTo(Act.class) || isWithinAct(one);
      for (JavaAccess<?> access : one.getAccessesFromSelf()) {
        if (isChance(access) || isClock(access, inAct)) {
          String call = access.getTargetOwner().getName() + "." + access.getName();
          String place = one.getName() + " " + call;
          if (MAKES_CHANCE_OR_TIME.stream().noneMatch(place::startsWith))
            faults.add(access.getDescription());
        }
      }
    }
    return faults;
  }

  private static boolean isWithinAct(JavaClass one) {
    return one.getEnclosingClass().filter(outer -> outer.isAssignableTo(Act.class)).isPresent();
  }

  private static boolean isChance(JavaAccess<?> access) {
    return CHANCE.contains(access.getTargetOwner().getName() + "." + access.getName());
  }

  private static boolean isClock(JavaAccess<?> access, boolean inAct) {
    JavaClass owner = access.getTargetOwner();
    if (!owner.getPackageName().equals("java.time")) return false;
    if (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
      boolean machines =
          access.getName().startsWith("system") || access.getName().startsWith("tick");
      return machines || inAct && access.getName().matches("instant|millis");
    }
    return access.getName().equals("now")
        && (inAct || !access.getDescription().contains("java.time.Clock"));
  }

  private static List<String> catchesOfEverything(House house) {
    List<String> faults = new ArrayList<>();
    for (JavaFile file : house.java()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
          var type = ANYTHING.matcher(caught.getParameter().getType().toString());
          if (type.find()) faults.add(file.at(file.lineOf(caught)) + type.group(2));
          return super.visitCatch(caught, nothing);
        }
      }.scan(file.tree(), null);
    }
    return faults;
  }

  /// The root package is the command line.
  private static List<String> printing(JavaClasses classes) {
    List<String> faults = new ArrayList<>();
    for (JavaClass one : classes) {
      if (one.getPackageName().equals("org.sangathan")) continue;
      one.getFieldAccessesFromSelf().stream()
          .filter(f -> f.getTargetOwner().isEquivalentTo(System.class))
          .forEach(f -> faults.add(f.getDescription()));
    }
    return faults;
  }

  private static List<String> gluedStatements(House house) {
    List<String> faults = new ArrayList<>();
    for (JavaFile file : house.java()) {
      for (JavaFile.Text text : file.texts()) {
        if (!Sql.isSql(text.value())) continue;
        // Columns of measures are data of the code, named in one place and compared with the
        // tables.
        boolean free = file.module().equals("figures");
        if (text.isConcatenated()) faults.add(file.at(text.line()) + "+");
        else if (isFormatted(text.path()) && !free) faults.add(file.at(text.line()) + "formatted");
      }
    }
    return faults;
  }

  private static boolean isFormatted(TreePath text) {
    TreePath parent = text.getParentPath();
    return parent.getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("formatted")
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree;
  }
}
