package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/// Reports how large things are, and fails only where nobody could read them any more.
class SizesTest {
  private static final int FILE = 400;
  private static final int METHOD = 40;
  private static final int MODULE = 30;

  /// Modules that are larger by decision (docs/decisions/0001-flat-modules.md), with what they may
  /// have.
  private static final Map<String, Integer> LARGER =
      Map.of(
          "acts",
          36,
          "organisation",
          66,
          "demo",
          35,
          "membership",
          35,
          "access",
          44,
          "postings",
          34,
          "signin",
          38,
          "pages",
          33);

  @Test
  void nothingIsTooLargeToBeRead() {
    List<JavaFile> files = House.OURS.java();
    report(files);
    assertThat(tooLarge(files, LARGER))
        .as("because what does not fit on a few screens is not read, only feared")
        .isEmpty();
  }

  @Test
  void aLongFileALongMethodAndAFullModuleAreFound() {
    House seeded =
        House.of(
            House.JAVA + "people/Long.java",
            "package org.sangathan.people;\nclass Long {\n void walk() {\n"
                + ";\n".repeat(40)
                + " }\n"
                + "\n".repeat(400)
                + "}\n");
    for (int i = 0; i < 31; i++) {
      seeded =
          seeded.with(
              House.JAVA + "access/A" + i + ".java",
              "package org.sangathan.access; class A" + i + " {}");
    }
    assertThat(tooLarge(seeded.java(), Map.of()))
        .containsExactlyInAnyOrder(
            "people/Long.java has 445 lines",
            "people/Long.java walk has 42 lines",
            "access has 31 files");
    assertThat(tooLarge(seeded.java(), Map.of("access", 31))).hasSize(2);
  }

  @Test
  void aStatementInAMethodIsOneSentence() {
    String sql = "\"\"\"\n" + "select 1\n".repeat(60) + "\"\"\"";
    House seeded =
        House.of(
            House.JAVA + "people/AStore.java",
            "package org.sangathan.people; class AStore { String all() {\n return "
                + sql
                + ";\n} }");
    assertThat(tooLarge(seeded.java(), Map.of())).isEmpty();
  }

  private static List<String> tooLarge(List<JavaFile> files, Map<String, Integer> larger) {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> rooms = new TreeMap<>();
    for (JavaFile file : files) {
      String path = file.path().substring(House.JAVA.length());
      if (lines(file.text()) > FILE) faults.add(path + " has " + lines(file.text()) + " lines");
      for (Method method : methods(file)) {
        if (method.logic > METHOD)
          faults.add(path + " " + method.name + " has " + method.logic + " lines");
      }
      if (!file.module().isEmpty() && !isPage(path)) rooms.merge(file.module(), 1, Integer::sum);
    }
    rooms.forEach((module, count) -> {
      if (count > larger.getOrDefault(module, MODULE))
        faults.add(module + " has " + count + " files");
    });
    return faults;
  }

  /// Templates compile into a package of their own, so page records stand alone and do not count.
  private static boolean isPage(String path) {
    return path.endsWith("Page.java") || path.endsWith("package-info.java");
  }

  /// @param logic its lines when each statement in a text block, which is read as one sentence,
  ///   counts as one
  private record Method(String name, int lines, int logic) {}

  private static List<Method> methods(JavaFile file) {
    List<Method> methods = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null && file.positions().getEndPosition(file.tree(), method) >= 0) {
          long lines = file.lastLineOf(method) - file.lineOf(method) + 1;
          methods.add(
              new Method(
                  method.getName().toString(), (int) lines, (int) (lines - prose(file, method))));
        }
        return super.visitMethod(method, nothing);
      }
    }.scan(file.tree(), null);
    return methods;
  }

  private static long prose(JavaFile file, MethodTree method) {
    long[] lines = {0};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        lines[0] += file.lastLineOf(literal) - file.lineOf(literal);
        return null;
      }
    }.scan(method, null);
    return lines[0];
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  private static void report(List<JavaFile> files) {
    List<Integer> methods = new ArrayList<>();
    files.forEach(f -> methods(f).forEach(m -> methods.add(m.lines)));
    List<Integer> lengths = new ArrayList<>(files.stream().map(f -> lines(f.text())).toList());
    long comments =
        files.stream().flatMap(f -> f.text().lines()).filter(SizesTest::isComment).count();
    long code = files.stream().flatMap(f -> f.text().lines()).filter(SizesTest::isCode).count();
    long tests =
        House.OURS.under(House.TESTS, ".java").values().stream()
            .flatMap(String::lines)
            .filter(SizesTest::isCode)
            .count();
    StringBuilder table = new StringBuilder("\n              median  95 %   most\n");
    table.append(row("file lines", lengths)).append(row("method lines", methods));
    table.append(
        "comments %.1f %%, test:code %.2f, code lines %d%n"
            .formatted(100.0 * comments / (comments + code), (double) tests / code, code));
    byModule(files)
        .forEach((module, own) ->
            table.append(
                "%-14s %3d files, %3.0f %% public%n"
                    .formatted(module, own.size(), publicShare(own))));
    System.out.println(table);
  }

  private static String row(String name, List<Integer> sizes) {
    Collections.sort(sizes);
    int last = sizes.size() - 1;
    return "%-14s%6d%6d%7d%n"
        .formatted(name, sizes.get(last / 2), sizes.get(last * 95 / 100), sizes.get(last));
  }

  private static Map<String, List<JavaFile>> byModule(List<JavaFile> files) {
    Map<String, List<JavaFile>> modules = new TreeMap<>();
    for (JavaFile file : files) {
      if (!isPage(file.path()))
        modules.computeIfAbsent(file.module(), m -> new ArrayList<>()).add(file);
    }
    return modules;
  }

  private static double publicShare(List<JavaFile> files) {
    List<? extends Tree> types =
        files.stream().flatMap(f -> f.tree().getTypeDecls().stream()).toList();
    long open =
        types.stream()
            .filter(t ->
                t instanceof ClassTree c && c.getModifiers().getFlags().contains(Modifier.PUBLIC))
            .count();
    return 100.0 * open / Math.max(1, types.size());
  }

  private static boolean isComment(String line) {
    return line.strip().startsWith("//")
        || line.strip().startsWith("*")
        || line.strip().startsWith("/*");
  }

  private static boolean isCode(String line) {
    return !line.isBlank()
        && !isComment(line)
        && !line.startsWith("import ")
        && !line.startsWith("package ");
  }
}
