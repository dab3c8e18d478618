package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people see of the tree, in the small world; on a database of its own, because it changes
/// units.
@OwnDatabase
class OrganisationPagesTest extends InSmallWorld {
  @LocalServerPort private int port;

  private Visitor visitor(String name) {
    return new Visitor(port).signedIn(name, PASSWORD);
  }

  @Test
  void theTreeShowsLevelParentAndWhatLiesBelow() {
    Visitor dinesh = visitor("dinesh");
    assertThat(dinesh.get("/tree").body())
        .contains("चंदनपुर महानगर", "चंदनपुर उत्तर", "मधुखेड़ा", "href=\"/u/D1\"");
    String part = dinesh.get("/u/AC1/tree", "HX-Request", "true").body();
    assertThat(part)
        .contains("पलाशगंज", "केसरबाग", "hx-get=\"/u/SEC1/tree\"")
        .doesNotContain("<html");
    assertThat(dinesh.get("/u/S1/tree").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverIsSignedInFindsUnitsButOpensOnlyTheirOwn() {
    Visitor asha = visitor("asha");
    String page = asha.get("/search?q=" + Visitor.encoded("पलाशगंज")).body();
    assertThat(page).contains("href=\"/u/B1\"", "SEC1").doesNotContain("href=\"/u/B2\"");
    // The unit that is called so and lies above one's own, then one's own, then neighbours.
    assertThat(page.indexOf("SEC1")).isLessThan(page.indexOf("href=\"/u/B1\""));
    assertThat(page.indexOf("href=\"/u/B1\"")).isLessThan(page.indexOf("B2<"));
    assertThat(
            asha.get("/search?q=madhukheda", "HX-Request", "true", "HX-Target", "finder-results")
                .body())
        .contains("मधुखेड़ा", "विधानसभा")
        .doesNotContain("<html", "href=\"/u/AC2\"");
    assertThat(
            asha.get("/search?to=madhukheda", "HX-Request", "true", "HX-Target", "a--to-units")
                .body())
        .contains("<option value=\"AC2\">मधुखेड़ा Madhukheda · विधानसभा")
        .doesNotContain("<a ", "<html");
    assertThat(asha.get("/search?q=pqrstuv").body()).contains("नहीं मिली");
    assertThat(new Visitor(port).get("/search?q=a").statusCode()).isNotEqualTo(200);
  }

  @Test
  void aLongFormIsNotTaken() {
    Visitor dinesh = visitor("dinesh");
    dinesh.get("/u/D1/structure");
    String file = "x".repeat(3_000_000);
    HttpResponse<String> form =
        dinesh.upload("/acts/organisation.rename-unit", file, "id", id().toString(), "unit", "D1");
    assertThat(form.statusCode()).isEqualTo(413);
    assertThat(form.body()).contains("1022");
  }

  @Test
  void programsReadUnitsAsJson() {
    String[] token = {
      "Authorization", "Bearer " + accounts.createToken("dinesh", "test", 1).orElseThrow()
    };
    Visitor dinesh = new Visitor(port);
    assertThat(dinesh.get("/api/v1/units/AC1", token).body())
        .contains(
            "\"code\":\"AC1\"",
            "\"nameEn\":\"Chandanpur North\"",
            "\"path\":[\"N\",\"S1\",\"Z1\",\"M1\",\"D1\"]");
    assertThat(dinesh.get("/api/v1/units/AC1/children", token).body())
        .contains("\"SEC1\"", "\"SEC2\"");
    assertThat(dinesh.get("/api/v1/units?q=hanspurwa", token).body())
        .contains("\"SEC3\"", "\"parent\":\"AC2\"");
    assertThat(dinesh.get("/api/v1/units/S1", token).statusCode()).isEqualTo(404);
  }

  @Test
  void theStructurePageChangesTheUnitAndKeepsWhatWasTyped() {
    Visitor dinesh = visitor("dinesh");
    assertThat(dinesh.get("/u/SEC3/structure").body())
        .contains("organisation.create-unit", "organisation.move-unit");
    HttpResponse<String> refused =
        dinesh.post(
            "/acts/organisation.create-unit",
            "id",
            id().toString(),
            "unit",
            "SEC3",
            "level",
            "booth",
            "code",
            "B1",
            "nameEn",
            "Typed already");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Typed already", "3002");
    HttpResponse<String> made =
        dinesh.post(
            "/acts/organisation.create-unit",
            "id",
            id().toString(),
            "unit",
            "SEC3",
            "level",
            "booth",
            "code",
            "b-new",
            "nameEn",
            "New Hall",
            "from",
            "01-02-2024");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("Location")).contains("/u/B-NEW/structure");
    assertThat(dinesh.get("/u/B-NEW/structure").body()).contains("New Hall", "01-02-2024");
    dinesh.post(
        "/acts/organisation.rename-unit",
        "id",
        id().toString(),
        "unit",
        "B-NEW",
        "nameHi",
        "नया भवन",
        "nameEn",
        "New Building");
    assertThat(dinesh.get("/u/B-NEW/structure").body()).contains("नया भवन", "New Hall");
  }

  @Test
  void aBoothWorkerSeesTheUnitButNoForms() {
    Visitor asha = visitor("asha");
    assertThat(asha.get("/u/B1/structure").body())
        .contains("B1")
        .doesNotContain("organisation.rename-unit");
    assertThat(asha.get("/u/B2/structure").statusCode()).isEqualTo(404);
    assertThat(asha.get("/u/B1/uploads").statusCode()).isEqualTo(404);
    assertThat(
            perform(
                    "asha",
                    "organisation.create-level",
                    Map.of(
                        "id",
                        id().toString(),
                        "unit",
                        "B1",
                        "tree",
                        "MAIN",
                        "code",
                        "X",
                        "nameHi",
                        "क",
                        "nameEn",
                        "k",
                        "parents",
                        List.of("state")))
                .answer()
                .toString())
        .contains("NOT_YOURS");
    assertThat(
            perform(
                    "dinesh",
                    "organisation.create-level",
                    Map.of(
                        "id",
                        id().toString(),
                        "unit",
                        "D1",
                        "tree",
                        organisation.trees().getFirst().code(),
                        "code",
                        "X",
                        "nameHi",
                        "क",
                        "nameEn",
                        "k",
                        "parents",
                        List.of("state")))
                .answer()
                .toString())
        .contains("ONLY_AT_THE_TOP");
  }

  @Test
  void thePagesCanBeUsedInEveryLook() {
    try (Browser browser = Browser.on(port)) {
      for (Look look :
          List.of(new Look(360, "hi", ColorScheme.LIGHT), new Look(1280, "en", ColorScheme.DARK))) {
        Page page = browser.window(look);
        page.navigate("/sign-in");
        page.fill("#sign-in-name", "nisha");
        page.fill("#sign-in-password", PASSWORD);
        page.click(".door button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/language?to=" + look.language() + "&back=/tree");
        for (String address :
            List.of("/tree", "/u/D1/tree", "/u/AC1/structure", "/search?q=chandan", "/levels")) {
          page.navigate(address);
          browser.assertUsable(page);
          browser.photograph(
              page, "organisation" + address.replaceAll("\\W+", "-") + "-" + look.name());
        }
        page.navigate("/u/AC1/tree");
        page.locator(".tree details summary").first().click();
        page.waitForSelector(".below >> text=B1");
        page.fill("#finder-box", "kamal");
        page.waitForSelector("#finder-results >> text=W1");
        browser.photograph(page, "organisation-finder-" + look.name());
      }
      assertThat(browser.troubles()).isEmpty();
    }
  }
}
