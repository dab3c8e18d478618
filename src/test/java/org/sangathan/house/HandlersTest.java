package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.pages.Open;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class HandlersTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sangathan");

  /// Everything that changes anything is an act. Only at the door is nobody there yet to do one;
  /// and a search changes nothing, its words only stay out of addresses.
  private static final Set<String> CHANGES_WITHOUT_AN_ACT =
      Set.of(
          "ActDoor.perform",
          "ActApi.perform",
          "ActApi.performWithFile",
          "FindDoor.find",
          "ShowSignIn.signIn",
          "ShowSignIn.byPin",
          "ShowSignIn.signOut",
          "ShowCode.send",
          "ShowCode.enter",
          "ShowSlip.open",
          "ShowSecond.send",
          "ShowSecond.prove",
          "ShowPasskeyEntry.comeIn",
          "ShowPasskeyEntry.prove",
          "ShowSetup.found",
          "Refusals.failed");

  @Test
  void everyHandlerSaysWhomItIsFor() {
    assertThat(wrong(OURS))
        .as("because a page that forgets to say who may see it would be seen by everybody")
        .isEmpty();
    assertThat(handlers(OURS)).isNotEmpty();
  }

  @Test
  void aHandlerThatSaysNothingOrTooMuchIsFound() {
    assertThat(wrong(new ClassFileImporter().importClasses(Careless.class)))
        .containsExactlyInAnyOrder("Careless.forNobody", "Careless.forAllAndForSome");
  }

  @Test
  void nothingIsChangedButByActs() {
    assertThat(
            handlers(OURS)
                .filter(method -> !method.isAnnotatedWith(GetMapping.class))
                .map(HandlersTest::shortName))
        .as("because only acts are checked, repeated without harm, and written down")
        .allSatisfy(name -> assertThat(CHANGES_WITHOUT_AN_ACT).contains(name));
  }

  private static List<String> wrong(JavaClasses classes) {
    return handlers(classes)
        .filter(method ->
            Stream.of(Open.class, SignedInOnly.class, Sees.class)
                    .filter(method::isAnnotatedWith)
                    .count()
                != 1)
        .map(HandlersTest::shortName)
        .toList();
  }

  private static Stream<JavaMethod> handlers(JavaClasses classes) {
    return classes.stream()
        .flatMap(owner -> owner.getMethods().stream())
        .filter(method ->
            method.isAnnotatedWith(RequestMapping.class)
                || method.isMetaAnnotatedWith(RequestMapping.class));
  }

  private static String shortName(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static final class Careless {
    @GetMapping("/a")
    void forNobody() {}

    @Open
    @SignedInOnly
    @GetMapping("/b")
    void forAllAndForSome() {}

    @Open
    @GetMapping("/c")
    void forAll() {}
  }
}
