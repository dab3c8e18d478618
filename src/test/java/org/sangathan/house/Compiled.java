package org.sangathan.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The classes of the house, and those of a seeded one, so that a rule is seen to find its fault.
final class Compiled {
  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sangathan");

  private Compiled() {}

  static JavaClasses of(House house, Path folder) {
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
