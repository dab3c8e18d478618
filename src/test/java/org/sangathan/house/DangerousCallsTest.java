package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole kinds of holes are not there, because the calls that they need are not.
class DangerousCallsTest {
  /// Runs, evaluates or unpacks what it is given, or asks a directory or a document by a text.
  private static final Pattern OPENS_HOLES =
      Pattern.compile(
          "javax\\.script\\..*|javax\\.naming\\..*|javax\\.xml\\.(xpath|transform)\\..*"
              + "|org\\.springframework\\.expression\\..*|org\\.springframework\\.ldap\\..*"
              + "|java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XML.*"
              + "|java\\.lang\\.(Runtime|ProcessBuilder).*");

  /// Those who start another program, by a command in which nothing stands that a visitor said.
  private static final Set<String> STARTS_PROGRAMS =
      Set.of(
          // the operator's browser and scanner, at the terminal
          "org.sangathan.Browser java.lang.ProcessBuilder",
          "org.sangathan.ScanCommand java.lang.ProcessBuilder",
          // our own PostgreSQL
          "org.sangathan.database.PostgresBinaries java.lang.ProcessBuilder");

  private static final Pattern WEAK =
      Pattern.compile(
          "MD[245]|SHA-?1|(Triple)?DES(ede)?|RC[245]|ARCFOUR|Blowfish|.*(with|Hmac)(MD5|SHA-?1)|(MD5|SHA-?1)with.*"
              + "|AES(/(ECB|CBC|CTR)/.*)?|RSA/.*PKCS1Padding");

  @Test
  void nothingThatPeopleSayIsRunEvaluatedOrUnpacked() {
    assertThat(holes(Compiled.OURS))
        .as("because what is never called cannot be turned against us")
        .isEmpty();
  }

  @Test
  void noSumOrSealIsOneThatWasBroken() {
    assertThat(weakNames(House.OURS))
        .as("because whoever copies an old example brings an old hole")
        .isEmpty();
  }

  @Test
  void aScriptASerialisedObjectAndAProgramAreFound(@TempDir Path folder) {
    House seeded =
        House.of(
            House.JAVA + "people/Careless.java",
            """
            package org.sangathan.people;
            class Careless {
              Object a(java.io.InputStream in) throws Exception { return new java.io.ObjectInputStream(in).readObject(); }
              Object b(String said) throws Exception { return new ProcessBuilder(said).start(); }
              Object c(String said) throws Exception { return Runtime.getRuntime().exec(new String[] {said}); }
              Object d(String said) throws Exception { return new javax.naming.InitialContext().lookup(said); }
            }
            """);
    assertThat(holes(Compiled.of(seeded, folder)))
        .anyMatch(f -> f.contains("ObjectInputStream"))
        .anyMatch(f -> f.contains("ProcessBuilder"))
        .anyMatch(f -> f.contains("exec"))
        .anyMatch(f -> f.contains("InitialContext"));
  }

  @Test
  void weakNamesAreFound() {
    House seeded =
        House.of(
            House.JAVA + "people/Old.java",
            """
            package org.sangathan.people;
            class Old {
              String[] a = {"MD5", "SHA-1", "AES/ECB/PKCS5Padding", "AES", "HmacSHA1", "SHA1withRSA"};
              String[] b = {"SHA-256", "AES/GCM/NoPadding", "Ed25519", "a DES in a sentence"};
            }
            """);
    assertThat(weakNames(seeded)).hasSize(6);
  }

  private static List<String> holes(JavaClasses classes) {
    List<String> faults = new ArrayList<>();
    for (JavaClass one : classes) {
      for (Dependency use : one.getDirectDependenciesFromSelf()) {
        String target = use.getTargetClass().getName();
        if (!OPENS_HOLES.matcher(target).matches()) continue;
        String place = one.getName() + " " + target;
        // How much memory there is may be asked.
        boolean asksOnly =
            target.startsWith("java.lang.Runtime") && !use.getDescription().contains("exec(");
        if (!asksOnly && STARTS_PROGRAMS.stream().noneMatch(place::startsWith))
          faults.add(use.getDescription());
      }
    }
    return faults;
  }

  private static List<String> weakNames(House house) {
    List<String> faults = new ArrayList<>();
    for (JavaFile file : house.java())
      for (JavaFile.Text text : file.texts())
        if (WEAK.matcher(text.value()).matches() && !isOnlyAKindOfKey(text.value(), file))
          faults.add(file.at(text.line()) + text.value());
    return faults;
  }

  /// `AES` alone names a key; asked for as a cipher it would mean ECB.
  private static boolean isOnlyAKindOfKey(String value, JavaFile file) {
    return value.equals("AES")
        && file.text().contains("SecretKeySpec")
        && !file.text().contains("Cipher.getInstance(\"AES\")");
  }
}
