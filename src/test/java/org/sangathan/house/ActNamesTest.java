package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;

class ActNamesTest {
  private static final JavaClasses OURS = Compiled.OURS;

  @Test
  void eachActIsFoundByItsNameAndHasItsTest() {
    assertThat(lostActs(OURS, House.OURS))
        .as("because who reads membership.enrol-member anywhere has already found code and test")
        .isEmpty();
  }

  @Test
  void theNameIsThePath() {
    assertThat(nameByPath("membership/EnrolMember.java")).isEqualTo("membership.enrol-member");
  }

  @Test
  void anActWithoutTestAHiddenActAndANameTakenTwiceAreFound(@TempDir Path folder) {
    House seeded =
        House.of(
            House.JAVA + "people/MendPerson.java", act("MendPerson", ""),
            House.JAVA + "people/EraseIt.java",
                act(
                    "EraseIt",
                    "static abstract class Inner implements org.sangathan.acts.Act<Form, Outcome> {}"),
            House.JAVA + "people/eraseIt.java", act("eraseIt", ""),
            House.TESTS + "people/EraseItTest.java", "class EraseItTest { @Test void erases() {} }",
            House.TESTS + "people/eraseItTest.java", "class eraseItTest { }");
    assertThat(lostActs(Compiled.of(seeded, folder), seeded))
        .containsExactlyInAnyOrder(
            "people.mend-person has no people/MendPersonTest.java",
            "EraseIt$Inner is no file of its own",
            "people.erase-it is the name of two acts",
            "people.erase-it has no people/eraseItTest.java");
  }

  private static String act(String name, String body) {
    return """
    package org.sangathan.people;
    abstract class %1$s implements org.sangathan.acts.Act<%1$s.Form, %1$s.Outcome> {
      record Form() {}
      enum Outcome implements org.sangathan.acts.Acceptance { DONE; public int number() { return 1; } }
      %2$s
    }
    """
        .formatted(name, body);
  }

  private static List<String> lostActs(JavaClasses classes, House house) {
    List<String> faults = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (JavaClass one : classes) {
      if (!one.isAssignableTo(Act.class) || one.isInterface()) continue;
      String path = one.getName().substring("org.sangathan.".length()).replace('.', '/');
      if (one.isNestedClass()) {
        faults.add(
            one.getName().substring(one.getPackageName().length() + 1) + " is no file of its own");
        continue;
      }
      if (one.getPackageName().equals("org.sangathan.acts")
          && one.getModifiers().contains(JavaModifier.ABSTRACT)) continue;
      String name = nameByPath(path + ".java");
      if (names.put(name, path) != null) faults.add(name + " is the name of two acts");
      if (isOurs(one) && !nameByDispatcher(one).equals(name))
        faults.add(path + " is not at the path of its name");
      String test = house.files().getOrDefault(House.TESTS + path + "Test.java", "");
      if (!test.contains("@Test") && !test.contains("@Property")) {
        faults.add(name + " has no " + path + "Test.java");
      }
    }
    return faults;
  }

  private static boolean isOurs(JavaClass one) {
    return OURS.contain(one.getName());
  }

  private static String nameByDispatcher(JavaClass one) {
    @SuppressWarnings("unchecked")
    var act = (Class<? extends Act<?, ?>>) one.reflect().asSubclass(Act.class);
    return Acts.nameOf(act);
  }

  private static String nameByPath(String path) {
    String kebab =
        path.replace(".java", "").replace('/', '.').replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return kebab.toLowerCase(java.util.Locale.ROOT);
  }
}
