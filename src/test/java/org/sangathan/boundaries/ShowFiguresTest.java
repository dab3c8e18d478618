package org.sangathan.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShowFiguresTest extends InSmallWorld {
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @LocalServerPort private int port;

  private HttpResponse<String> get(String who, String path) {
    String token = accounts.createToken(who, "a test", 3).orElseThrow();
    return new Browser(port).with("Authorization", "Bearer " + token).get(path);
  }

  private JsonNode figures(String path) {
    HttpResponse<String> answer = get("dinesh", path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode measure(JsonNode figures, String code) {
    for (JsonNode one : figures.get("measures")) {
      if (one.get("code").asString().equals(code)) return one;
    }
    throw new AssertionError(code);
  }

  @Test
  void everyMeasureIsToldDayByDay() {
    perform("dinesh", "membership.enrol-member", enrolment("B1", "राधा", "9876571001"));
    JsonNode told =
        figures("/api/v1/units/AC1/figures?from=" + TODAY.minusDays(6) + "&to=" + TODAY);
    assertThat(told.get("days")).hasSize(7);
    JsonNode claimed = measure(told, "claimed");
    assertThat(claimed.get("total").asLong()).isEqualTo(claimed("AC1"));
    assertThat(claimed.get("byDay")).hasSize(7);
    assertThat(claimed.get("byDay").get(6).asLong()).isPositive();
    assertThat(claimed.get("nameHi").asString()).isEqualTo("दर्ज लोग");
    assertThat(told.get("measures").size()).isEqualTo(figures.measures().size());
  }

  @Test
  void theUnitAloneAndDaysAsPeopleWriteThem() {
    perform("dinesh", "membership.enrol-member", enrolment("B1", "राधा", "9876571002"));
    JsonNode alone = figures("/api/v1/units/AC1/figures?below=false&from=01-11-2026&to=21-11-2026");
    assertThat(alone.get("below").asBoolean()).isFalse();
    assertThat(alone.get("days").get(0).asString()).isEqualTo("2026-11-01");
  }

  @Test
  void daysThatCannotBeAreNamedFieldByField() {
    HttpResponse<String> answer =
        get("dinesh", "/api/v1/units/AC1/figures?from=yesterday&to=2150-01-01");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("fields")).hasSize(2);
    assertThat(problem.toString()).contains("\"from\"").contains("3501");
  }

  @Test
  void aProgramSeesNoMoreThanItsPerson() {
    assertThat(get("asha", "/api/v1/units/AC1/figures").statusCode()).isEqualTo(404);
    assertThat(get("asha", "/api/v1/units/B1/figures").statusCode()).isEqualTo(200);
    assertThat(new Browser(port).get("/api/v1/units/B1/figures").statusCode()).isEqualTo(401);
  }

  @Test
  void theDescriptionNamesEveryActWithItsFormAndItsOutcomes() {
    JsonNode paths = JSON.readTree(new Browser(port).get("/v3/api-docs").body()).get("paths");
    JsonNode enrol = paths.get("/api/v1/acts/membership.enrol-member").get("post");
    String form = enrol.at("/requestBody/content/application~1json/schema").toString();
    assertThat(form).contains("\"birthYear\"").contains("\"maxLength\":120").contains("\"woman\"");
    assertThat(enrol.at("/responses/200").toString()).contains("4101 recorded").contains("4102");
    assertThat(enrol.at("/responses/422").toString()).contains("application/problem+json");
    assertThat(paths.has("/api/v1/acts/overview.pin-figure")).isTrue();
    assertThat(paths.has("/api/v1/acts/{name}")).isFalse();
    assertThat(paths.has("/api/v1/units/{code}/figures")).isTrue();
  }
}
