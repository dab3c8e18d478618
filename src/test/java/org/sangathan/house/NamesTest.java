package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Set<String> EMPTY_LAST_WORDS =
      Set.of(
          "Service",
          "Manager",
          "Helper",
          "Helpers",
          "Util",
          "Utils",
          "Utility",
          "Utilities",
          "Impl",
          "Dto",
          "DTO",
          "Info",
          "Data",
          "Common");
  private static final Set<String> EMPTY_FIRST_WORDS = Set.of("Default", "Common", "Util", "Base");

  @Test
  void noClassHasANameThatSaysNothing() {
    assertThat(emptyNames(House.OURS))
        .as("because a thing that cannot be named is not yet understood")
        .isEmpty();
  }

  @Test
  void emptyNamesAreFoundAndFullOnesAreNot() {
    House seeded =
        House.of(
            House.JAVA + "people/PersonService.java",
            "package org.sangathan.people; class PersonService { record PersonInfo() {} }",
            House.JAVA + "people/DefaultPerson.java",
            "package org.sangathan.people; interface DefaultPerson {}",
            House.JAVA + "people/Utils.java",
            "package org.sangathan.people; enum Utils {}",
            House.JAVA + "people/Database.java",
            "package org.sangathan.people; class Database { class DataDirectory {} }");
    assertThat(emptyNames(seeded))
        .containsExactlyInAnyOrder(
            "PersonService.java:1 PersonService",
            "PersonService.java:1 PersonInfo",
            "DefaultPerson.java:1 DefaultPerson",
            "Utils.java:1 Utils");
  }

  private static List<String> emptyNames(House house) {
    List<String> faults = new ArrayList<>();
    for (JavaFile file : house.java()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          String name = type.getSimpleName().toString();
          if (isEmpty(name)) faults.add(file.at(file.lineOf(type)) + name);
          return super.visitClass(type, nothing);
        }
      }.scan(file.tree(), null);
    }
    return faults;
  }

  private static boolean isEmpty(String name) {
    String[] words = name.split("(?<=[a-z0-9])(?=[A-Z])");
    return EMPTY_LAST_WORDS.contains(words[words.length - 1])
        || EMPTY_FIRST_WORDS.contains(words[0]) && words.length > 1;
  }
}
