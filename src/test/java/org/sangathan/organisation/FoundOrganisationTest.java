package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.Sangathan;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The first run, from an empty database to the first sign-in.
@OwnDatabase
@SpringBootTest(
    classes = Sangathan.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "sangathan.jobs=false")
class FoundOrganisationTest {
  @LocalServerPort private int port;
  @Autowired private Organisation organisation;

  private static String[] form(String... changes) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "id",
                "01900000-0000-7000-8000-0000000000a1",
                "organisationHi",
                "जन संगठन",
                "organisationEn",
                "People",
                "level",
                "state",
                "code",
                "nv",
                "nameHi",
                "नवांचल",
                "person",
                "Asha",
                "signInName",
                "9876543210",
                "password",
                "four quiet green hills",
                "language",
                "hindi"));
    for (int i = 0; i < changes.length; i += 2)
      fields.set(fields.indexOf(changes[i]) + 1, changes[i + 1]);
    return fields.toArray(String[]::new);
  }

  @Test
  void anOrganisationIsFoundedOnce() {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.get("/sign-in").headers().firstValue("Location")).contains("/setup");
    assertThat(visitor.get("/setup").body()).contains("संगठन का नाम हिंदी में");

    HttpResponse<String> refused = visitor.post("/setup", form("password", "short", "code", "a b"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("जन संगठन", "3003").doesNotContain("short");
    assertThat(visitor.post("/setup", form("password", "short")).statusCode()).isEqualTo(422);
    assertThat(organisation.tree().size()).isZero();

    HttpResponse<String> founded = visitor.post("/setup", form());
    assertThat(founded.statusCode()).isEqualTo(303);
    assertThat(founded.headers().firstValue("Location")).contains("/sign-in");
    Unit top = organisation.unit("NV").orElseThrow();
    assertThat(organisation.tree().level(top.id()).code()).isEqualTo("STATE");
    assertThat(organisation.tree().levels(top.tree())).hasSize(LevelTemplate.values().length);

    Visitor asha = new Visitor(port).signedIn("9876543210", "four quiet green hills");
    assertThat(asha.get("/u/NV/structure").body())
        .contains("जन संगठन", "नवांचल", "organisation.create-unit");
    assertThat(asha.get("/setup").statusCode()).isEqualTo(303);
    assertThat(asha.post("/setup", form("id", "01900000-0000-7000-8000-0000000000a2")).body())
        .contains("3017");
  }
}
