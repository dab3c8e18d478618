package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class IssueSlipsTest {
  private static final String PIN = "481590";
  private static final Pattern CODE = Pattern.compile("slip-code\">([A-Z-]{19})<");

  @Autowired private AccessWorld world;
  @Autowired private SignIn signIn;

  @BeforeEach
  void rest() {
    world.forgetTries();
    world.database().writer().sql("delete from slip").update();
  }

  private int issue(Actor who, Place where, Actor... to) {
    List<String> accounts = Arrays.stream(to).map(a -> a.account().toString()).toList();
    return world.doesWith(who, "access.issue-slips", where, "accounts", accounts);
  }

  private List<String> codes(Actor who) {
    String page = world.browser(who).get("/u/RAMPUR/slips/print").body();
    return CODE.matcher(page).results().map(r -> r.group(1)).toList();
  }

  private static HttpResponse<String> open(Browser browser, String code) {
    // A slip that is dead shows no form to send.
    browser.get("/sign-in");
    browser.get("/open/" + code);
    return browser.post("/open/" + code, "pin", PIN, "again", PIN);
  }

  @Test
  void aSlipOpensTheAccountOnceAndFromThenOnThePinDoes() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(issue(office, SmallTree.RAMPUR, worker)).isEqualTo(2211);
    String code = codes(office).getFirst();
    Browser phone = world.browser();
    assertThat(
            phone
                .get("/open?slip=" + code.toLowerCase().replace("-", ""))
                .headers()
                .firstValue("Location"))
        .hasValue("/open/" + code);
    assertThat(phone.get("/open/" + code).body()).contains(worker.name(), "बूथ कार्यकर्ता");
    assertThat(phone.post("/open/" + code, "pin", "123456", "again", "123456").body())
        .contains("2037");
    assertThat(open(phone, code).statusCode()).isEqualTo(303);
    assertThat(phone.get("/me").body()).contains(worker.name());
    assertThat(phone.get("/me/door").body()).contains("पर्ची से खाता खोला गया");
    assertThat(open(world.browser(), code).statusCode()).isEqualTo(404);
    assertThat(codes(office)).isEmpty();
    phone.post("/sign-out");
    world.step(Duration.ofDays(1));
    phone.get("/sign-in");
    assertThat(phone.post("/sign-in", "pin", PIN).statusCode()).isEqualTo(303);
  }

  @Test
  void aNewSlipKillsTheFormerOneAndEachLapses() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    issue(office, SmallTree.RAMPUR, worker);
    String first = codes(office).getFirst();
    issue(office, SmallTree.RAMPUR, worker);
    String second = codes(office).getFirst();
    assertThat(second).isNotEqualTo(first);
    assertThat(world.browser().get("/open/" + first).statusCode()).isEqualTo(404);
    assertThat(world.browser().get("/open/" + second).statusCode()).isEqualTo(200);
    world.step(Duration.ofDays(30));
    assertThat(open(world.browser(), second).statusCode()).isEqualTo(404);
  }

  @Test
  void allWhoHaveNotBeenInGetOneAndNobodyLosesTheirs() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    issue(office, SmallTree.RAMPUR, one);
    String before = codes(office).getFirst();
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    assertThat(world.does(office, "access.issue-slips", SmallTree.RAMPUR, "all", "true"))
        .isEqualTo(2211);
    String paper = world.browser(office).get("/u/RAMPUR/slips/print").body();
    assertThat(paper)
        .contains(before, one.name(), other.name())
        .doesNotContain(">" + far.name() + "<");
    assertThat(world.does(office, "access.issue-slips", SmallTree.RAMPUR, "all", "true"))
        .isEqualTo(2044);
  }

  @Test
  void whoHasBeenInBeginsAnewAndEverythingFormerEnds() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor another = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser inside = world.browser(worker);
    Browser program = world.browser().with("Authorization", "Bearer " + world.token(worker));
    assertThat(issue(office, SmallTree.RAMPUR, worker, another)).isEqualTo(2045);
    assertThat(issue(office, SmallTree.RAMPUR, worker)).isEqualTo(2212);
    assertThat(inside.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(open(world.browser(), codes(office).getFirst()).statusCode()).isEqualTo(303);
    assertThat(
            world
                .database()
                .writer()
                .sql(
                    "/* all cells */ select count(*) from act where outcome = 2212 and subject = :who")
                .param("who", worker.account())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void nobodyBecomesSomebodyHigherByASlip() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor high = world.posted("state-office", SmallTree.STATE);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    Actor small = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(issue(office, SmallTree.RAMPUR, high)).isEqualTo(2013);
    assertThat(issue(office, SmallTree.RAMPUR, far)).isEqualTo(2013);
    assertThat(issue(small, SmallTree.BOOTH_1, high)).isEqualTo(1012);
    assertThat(world.browser(small).get("/u/BOOTH-1/slips").statusCode()).isEqualTo(404);
    assertThat(world.browser(office).get("/u/RAMPUR/slips").body())
        .doesNotContain(">" + high.name() + "<");
  }

  @Test
  void aSlipShowsToNobodyButWhoGaveIt() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor colleague = world.posted("in-charge", SmallTree.RAMPUR);
    issue(office, SmallTree.RAMPUR, world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(codes(office)).hasSize(1);
    assertThat(codes(colleague)).isEmpty();
  }

  @Test
  void nothingInTheTablesTellsWhatStandsOnASlip() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    issue(office, SmallTree.RAMPUR, world.posted("booth-worker", SmallTree.BOOTH_1));
    String code = codes(office).getFirst();
    assertThat(
            world
                .database()
                .reader()
                .sql("select string_agg(s::text, ' ') from slip s")
                .query(String.class)
                .single())
        .doesNotContain(code)
        .doesNotContain(code.replace("-", ""));
  }

  /// The square is drawn by us, so a reader of squares reads it.
  @Test
  void theSquareIsReadAsTheAddressOfTheSlip() throws Exception {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    issue(office, SmallTree.RAMPUR, world.posted("booth-worker", SmallTree.BOOTH_1));
    String page = world.browser(office).get("/u/RAMPUR/slips/print").body();
    Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\" width=\"96\"").matcher(page);
    assertThat(side.find()).isTrue();
    int modules = Integer.parseInt(side.group(1));
    Matcher path = Pattern.compile("fill=\"#000\" d=\"([^\"]+)\"").matcher(page);
    assertThat(path.find()).isTrue();
    int scale = 4;
    int[] pixels = new int[modules * scale * modules * scale];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(path.group(1));
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) * scale;
      int y = Integer.parseInt(run.group(2)) * scale;
      int wide = Integer.parseInt(run.group(3)) * scale;
      for (int row = y; row < y + scale; row++) {
        Arrays.fill(pixels, row * modules * scale + x, row * modules * scale + x + wide, 0);
      }
    }
    String read =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(
                        new RGBLuminanceSource(modules * scale, modules * scale, pixels))))
            .getText();
    assertThat(read).startsWith("http://127.0.0.1:").endsWith("/open/" + codes(office).getFirst());
  }

  @Test
  void theMachineRoomCanAlwaysHelp() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser inside = world.browser(worker);
    String once = signIn.resetPassword(worker.name()).orElseThrow();
    assertThat(inside.get("/lounge/1").statusCode()).isEqualTo(303);
    Browser browser = world.browser();
    assertThat(browser.signIn(worker.name(), once).headers().firstValue("Location"))
        .hasValue("/me/password");
    // Nothing else can be done before a new one is chosen.
    assertThat(browser.get("/u/BOOTH-1").headers().firstValue("Location")).hasValue("/me/password");
    assertThat(signIn.resetPassword("nobody-here")).isEmpty();
  }
}
