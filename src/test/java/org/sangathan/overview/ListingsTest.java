package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The lists of all pages, as they are taken away.
@OwnDatabase
class ListingsTest extends InRunningDrive {
  private static final List<String> LISTS =
      List.of("children", "tree", "accounts", "targets", "league");
  private static final String FORMULA = "=HYPERLINK(\"http://x\";\"y\")";

  @LocalServerPort private int port;

  @Test
  void everyPageOffersItsListAsTextAsAWorkbookAndOnPaper() {
    target("AC1", 300);
    Browser dinesh = as("dinesh");
    for (String list : LISTS) {
      String address = "/u/D1/" + list;
      String page = dinesh.get(page("D1", list)).body();
      for (String form : List.of(".csv", ".xlsx", ".print")) {
        assertThat(page).contains("href=\"" + address + form);
      }
      HttpResponse<String> csv = dinesh.get(address + ".csv");
      assertThat(csv.statusCode()).as(list).isEqualTo(200);
      assertThat(csv.body()).as(list).startsWith("\uFEFF");
      HttpResponse<String> xlsx = dinesh.get(address + ".xlsx");
      assertThat(header(xlsx, "Content-Type")).contains("spreadsheetml");
      assertThat(header(xlsx, "Content-Disposition")).startsWith("attachment").contains(".xlsx");
      HttpResponse<String> paper = dinesh.get(address + ".print");
      assertThat(header(paper, "Content-Type")).startsWith("text/html");
      assertThat(paper.body()).contains("चंदनपुर");
    }
    assertThat(dinesh.get("/u/D1/children.pdf").statusCode()).isEqualTo(404);
  }

  /// Whoever does not see a page does not get its list, and the other way round.
  @Test
  void aListIsThereForWhomThePageIs() {
    List<Integer> seen = new ArrayList<>();
    for (String name : List.of("asha", "chitra", "dinesh", "nisha")) {
      Browser browser = as(name);
      for (String unit : List.of("D1", "SEC1", "SEC3", "B1")) {
        for (String list : LISTS) {
          int status = browser.get(page(unit, list)).statusCode();
          seen.add(status);
          for (String form : List.of("csv", "xlsx", "print")) {
            assertThat(browser.get("/u/" + unit + "/" + list + "." + form).statusCode())
                .as("%s %s of %s.%s", name, list, unit, form)
                .isEqualTo(status);
          }
        }
      }
    }
    assertThat(seen).contains(200, 404);
    assertThat(new Browser(port).get("/u/D1/children.csv").statusCode()).isNotEqualTo(200);
  }

  @Test
  void aListGoesNoFurtherThanItsReadersReach() {
    for (String list :
        List.of("children.csv?level=booth", "tree.csv", "children.print?level=booth")) {
      assertThat(as("chitra").get("/u/SEC1/" + list).body())
          .as(list)
          .contains("पलाशगंज")
          .doesNotContain("केसरबाग", "हंसपुरवा");
    }
    // Asha's kind of post reaches its own unit only, wherever it is held.
    perform(
        "dinesh",
        "access.give-post",
        Map.of(
            "id", id().toString(),
            "unit", "SEC2",
            "account", actor("bhola").account().toString(),
            "postType", "booth-worker",
            "from", LocalDate.of(2020, 1, 1).toString()));
    assertThat(as("bhola").get("/u/SEC2/tree.csv").body()).contains("SEC2,").doesNotContain("B3");
    assertThat(as("dinesh").get("/u/AC1/tree.csv").body().lines().map(line -> line.split(",")[1]))
        .containsExactly("code", "AC1", "SEC1", "SEC2", "B1", "B2", "B3");
  }

  @Test
  void aListThatIsLongerThanItsPageIsTakenWhole() {
    List<String> names = IntStream.range(0, 130).mapToObj(n -> "worker" + (1000 + n)).toList();
    access.importAccounts(
        names.stream()
            .map(name ->
                new Access.Imported(
                    id(),
                    name,
                    name,
                    id(),
                    "booth-worker",
                    SmallWorld.place("B4"),
                    LocalDate.of(2020, 1, 1)))
            .toList(),
        PASSWORD);
    Browser dinesh = as("dinesh");
    assertThat(dinesh.get("/u/B4/accounts").body())
        .contains("worker1000")
        .doesNotContain("worker1129");
    assertThat(dinesh.get("/u/B4/accounts.csv").body()).contains(names);
    assertThat(dinesh.get("/u/B4/accounts.print").body()).contains(names);
    Matcher file =
        Pattern.compile("href=\"(/u/B4/accounts\\.csv\\?sought=[^\"]+)\"")
            .matcher(dinesh.find("/u/B4/accounts", "worker110").body());
    assertThat(file.find()).isTrue();
    assertThat(dinesh.get(file.group(1)).body().lines()).hasSize(1 + 10);
  }

  @Test
  void officeBearersAreListedWithoutTheirTelephonesAndWithoutFormulas() throws IOException {
    perform(
        "dinesh",
        "access.create-account",
        Map.of(
            "id", id().toString(),
            "unit", "B3",
            "name", FORMULA,
            "phone", "9876500777",
            "postType", "booth-worker",
            "from", "01-11-2026",
            "language", "hindi"));
    Browser dinesh = as("dinesh");
    assertThat(dinesh.get("/u/B3/accounts.csv").body())
        .contains("\"'=HYPERLINK(", ",B3,पंचायत भवन केसरबाग,2026-11-01,")
        .doesNotContain("9876500777");
    Row row = rows(dinesh.download("/u/B3/accounts.xlsx")).get(1);
    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellText(0)).isEqualTo(FORMULA);
    assertThat(row.getCellText(3)).isEqualTo("पंचायत भवन केसरबाग");
    assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo("2026-11-01");
  }

  @Test
  void figuresAreTheSameAsOnThePageAndNumbersInAWorkbook() throws IOException {
    perform("asha", "membership.enrol-member", enrolment("B1", "राधा", "9876500001"));
    String address = "/u/D1/children";
    long claimed = figure("B1", "claimed");
    assertThat(as("dinesh").get(address + ".csv?level=booth").body().lines())
        .filteredOn(line -> line.startsWith("B1,"))
        .singleElement()
        .asString()
        .contains("," + claimed + ",");
    List<Row> rows = rows(as("dinesh").download(address + ".xlsx?level=booth"));
    assertThat(rows.getFirst().getCellText(1)).isEqualTo("इकाई");
    Row b1 = rows.stream().filter(row -> row.getCellText(0).equals("B1")).findAny().orElseThrow();
    assertThat(b1.getCellText(1)).isEqualTo("प्राथमिक विद्यालय पलाशगंज कक्ष 1");
    Cell total = b1.getCell(4);
    assertThat(total.getType()).isEqualTo(CellType.NUMBER);
    assertThat(total.asNumber().longValue()).isEqualTo(claimed);
  }

  @Test
  void targetsAndTheLeagueAreTakenWithTheirNumbers() {
    target("AC1", 300);
    Browser dinesh = as("dinesh");
    assertThat(dinesh.get("/u/D1/targets.csv?drive=" + drive).body())
        .contains("\r\nAC1,चंदनपुर उत्तर,", ",300,");
    assertThat(dinesh.get("/u/D1/league.csv?drive=" + drive + "&level=constituency").body())
        .contains(",AC1,चंदनपुर उत्तर,", ",300,");
  }

  private static String page(String unit, String list) {
    return switch (list) {
      case "children" -> "/u/" + unit;
      case "league" -> "/u/" + unit + "/league?level=constituency";
      default -> "/u/" + unit + "/" + list;
    };
  }

  private Browser as(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
