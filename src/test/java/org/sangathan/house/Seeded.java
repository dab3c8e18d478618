package org.sangathan.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles the faults that a test sows, so that a rule over classes is seen to find them.
final class Seeded {

  private Seeded() {}

  static JavaClasses compile(House house, Path folder) {
    List<JavaFileObject> sources = new ArrayList<>();
    house.under(House.JAVA, ".java").forEach((path, text) -> sources.add(source(path, text)));
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(complaints, null, null, options, null, sources);
    if (!task.call()) throw new IllegalStateException(complaints.toString());
    return new ClassFileImporter().importPath(folder);
  }

  private static JavaFileObject source(String path, String text) {
    String below = path.substring("src/main/java/".length());
    return new SimpleJavaFileObject(URI.create("string:///" + below), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
