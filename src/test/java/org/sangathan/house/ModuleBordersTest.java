package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

class ModuleBordersTest {
  private static final String ROOT = "org.sangathan";
  private static final JavaClasses OURS = Compiled.OURS;
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("org\\.sangathan\\.([a-z]+)\\.|@template\\.([a-z]+)\\.");

  @Test
  void aModuleUsesOnlyModulesAboveItAndNamesThemOnItsDoor() {
    assertThat(strangers(OURS, House.OURS.plates()))
        .as("because a house that knows who may call whom can be changed one room at a time")
        .isEmpty();
  }

  @Test
  void aTemplateSeesNoMoreThanItsModule() {
    assertThat(templateStrangers(House.OURS))
        .as("because a page that reaches into another module is a door in the wall")
        .isEmpty();
  }

  @Test
  void eachModuleHasAPlateAndIsFlat() {
    assertThat(plateless(House.OURS))
        .as("because package-private is the border, and a newcomer reads the plate first")
        .isEmpty();
  }

  @Test
  void springModulithSeesTheSameHouse() {
    ApplicationModules modules = ApplicationModules.of(ROOT);
    assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
        .as("because both readers must find every module")
        .containsAll(House.OURS.modules());
    modules.verify();
  }

  @Test
  void aCallUpwardsASilentUseAndAnOutsiderAreFound(@TempDir Path folder) {
    House seeded =
        House.of(
            House.JAVA + "pages/package-info.java",
            plate("pages", "Owns: nothing. Uses: nothing."),
            House.JAVA + "pages/Ground.java",
            "package org.sangathan.pages; public class Ground { org.sangathan.people.People people; }",
            House.JAVA + "people/package-info.java",
            plate("people", "Owns: nothing. Uses: pages."),
            House.JAVA + "people/People.java",
            "package org.sangathan.people; public class People { org.sangathan.access.Access access; }",
            House.JAVA + "access/package-info.java",
            plate("access", "Owns: nothing. Uses: pages."),
            House.JAVA + "access/Access.java",
            "package org.sangathan.access; public class Access { org.sangathan.Front front; }",
            House.JAVA + "Front.java",
            "package org.sangathan; public class Front { org.sangathan.people.People people; }");
    JavaClasses classes = Compiled.of(seeded, folder);
    assertThat(strangers(classes, seeded.plates()))
        .hasSize(3)
        .anyMatch(f -> f.startsWith("pages uses people, which stands below it"))
        .anyMatch(f -> f.startsWith("people uses access, which its plate does not name"))
        .anyMatch(f -> f.startsWith("access uses the root package"));
  }

  @Test
  void aTemplateThatReachesBelowIsFound() {
    House seeded =
        House.of(
            House.JTE + "pages/Bad.jte", "@import org.sangathan.people.PersonPage\n",
            House.JTE + "pages/Good.jte", "@template.pages.field()\n",
            House.JAVA + "pages/package-info.java",
                plate("pages", "Owns: nothing. Uses: nothing."));
    assertThat(templateStrangers(seeded)).containsExactly("pages/Bad.jte reaches into people");
  }

  @Test
  void aModuleWithoutPlateASubPackageAndAnUnknownModuleAreFound() {
    House seeded =
        House.of(
            House.JAVA + "people/People.java",
            "package org.sangathan.people; class People {}",
            House.JAVA + "access/package-info.java",
            plate("access", "Owns: nothing."),
            House.JAVA + "access/deep/Deep.java",
            "package org.sangathan.access.deep; class Deep {}",
            House.JAVA + "utilities/package-info.java",
            plate("utilities", "Owns: nothing. Uses: nothing."));
    assertThat(plateless(seeded))
        .containsExactlyInAnyOrder(
            "people has no package-info.java",
            "access does not say Owns:, Uses: and @NullMarked",
            "access has a sub-package: access/deep/Deep.java",
            "utilities has no place in the order of modules");
  }

  private static String plate(String module, String text) {
    return """
    /// A seeded module. %s
    @NullMarked
    package org.sangathan.%s;
    import org.jspecify.annotations.NullMarked;
    """
        .formatted(text, module);
  }

  private static List<String> strangers(JavaClasses classes, Map<String, Plate> plates) {
    Set<String> faults = new TreeSet<>();
    for (JavaClass one : classes) {
      String module = moduleOf(one);
      if (module.isEmpty()) continue;
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(ROOT)) continue;
        String fault = fault(module, moduleOf(target), plates.get(module));
        if (fault != null) faults.add(fault + ": " + dependency.getDescription());
      }
    }
    return List.copyOf(faults);
  }

  private static String fault(String module, String used, Plate plate) {
    if (used.equals(module)) return null;
    if (used.isEmpty()) return module + " uses the root package";
    if (House.ORDER.indexOf(used) > House.ORDER.indexOf(module)) {
      return module + " uses " + used + ", which stands below it";
    }
    boolean named = plate != null && plate.uses().contains(used);
    return named ? null : module + " uses " + used + ", which its plate does not name";
  }

  private static String moduleOf(JavaClass one) {
    String below = one.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
  }

  private static List<String> templateStrangers(House house) {
    List<String> faults = new ArrayList<>();
    Map<String, Plate> plates = house.plates();
    house
        .under(House.JTE, ".jte")
        .forEach((path, text) -> {
          String shown = path.substring(House.JTE.length());
          String module = shown.split("/")[0];
          for (Matcher seen = IN_TEMPLATE.matcher(text); seen.find(); ) {
            String used = seen.group(1) == null ? seen.group(2) : seen.group(1);
            Plate plate = plates.get(module);
            boolean known = plate != null && plate.uses().contains(used);
            if (!used.equals(module) && !known) faults.add(shown + " reaches into " + used);
          }
        });
    return faults;
  }

  private static List<String> plateless(House house) {
    List<String> faults = new ArrayList<>();
    Map<String, Plate> plates = house.plates();
    for (String module : house.modules()) {
      Plate plate = plates.get(module);
      if (!House.ORDER.contains(module)) {
        faults.add(module + " has no place in the order of modules");
      } else if (plate == null) {
        faults.add(module + " has no package-info.java");
      } else if (!plate.whole()) {
        faults.add(module + " does not say Owns:, Uses: and @NullMarked");
      }
    }
    for (String path : house.under(House.JAVA, ".java").keySet()) {
      String below = path.substring(House.JAVA.length());
      if (below.split("/").length > 2) {
        faults.add(below.split("/")[0] + " has a sub-package: " + below);
      }
    }
    return faults;
  }
}
