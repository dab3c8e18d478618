package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The measuring commands are built only when somebody measures, so here they are held to what they
/// measure.
class BenchTest {
  private static final Path BENCH = Path.of("bench");

  @Test
  void whatMeasuresStillFitsWhatItMeasures(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of("-d", classes.toString(), "-classpath", classPath(), "-proc:none", "-nowarn");
      boolean compiled =
          compiler
              .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(all()))
              .call();
      assertThat(compiled).as(found.getDiagnostics().toString()).isTrue();
    }
    assertThat(classes.resolve("org/sangathan/Bench.class")).exists();
  }

  private static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(BENCH)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /// Of this test; where it runs in a process of its own, the runner keeps it elsewhere.
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}
