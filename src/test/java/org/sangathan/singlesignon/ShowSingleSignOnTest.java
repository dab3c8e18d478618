package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ShowSingleSignOnTest extends InDirectory {
  private String phone = "";

  /// Somebody whose telephone the directory knows.
  @BeforeEach
  void settle() {
    long nth = world.newId().getLeastSignificantBits() & 0xFFFFFF;
    phone = "+9198" + String.format("%08d", nth);
    world.postedByPhone(phone, "booth-worker", SmallTree.BOOTH_1);
    says();
  }

  /// What the directory says of them, and what it says otherwise.
  private void says(Object... more) {
    Object[] all = new Object[6 + more.length];
    System.arraycopy(
        new Object[] {"sub", "of " + phone, "phone_number", phone, "phone_number_verified", true},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    PEER.says(all);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("2082", "दूसरा तरीका");
  }

  private void refusedIn() {
    Browser browser = world.browser();
    refused(comeIn(browser));
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void theDoorLeadsToTheDirectoryWithAllThatBelongsToIt() {
    Browser browser = world.browser();
    assertThat(browser.get("/sign-in?next=/lounge/2").body())
        .contains("कार्यालय निर्देशिका से आएँ", "/sign-in/single?next=%2Flounge%2F2");
    String address = browser.get("/sign-in/single").headers().firstValue("Location").orElseThrow();
    Map<String, String> asked = OidcPeer.fields(address.substring(address.indexOf('?') + 1));
    assertThat(asked)
        .containsKeys("state", "nonce", "code_challenge")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("response_type", "code");
    assertThat(address).startsWith(PEER.issuer() + "/authorise?").doesNotContain("secret");
  }

  @Test
  void whoeverTheDirectoryKnowsByAVerifiedTelephoneComesIn() {
    Browser browser = world.browser();
    assertThat(comeIn(browser).headers().firstValue("Location")).hasValue("/lounge/2");
    assertThat(isIn(browser)).isTrue();
    assertThat(isSure(browser)).isFalse();
  }

  @Test
  void twoProofsAreTwoOnlyWhereTheDirectorySaysSo() {
    says("amr", List.of("pwd", "mfa"));
    Browser sure = world.browser();
    comeIn(sure);
    assertThat(isSure(sure)).isTrue();
    says("amr", List.of("pwd"), "acr", "1");
    Browser unsure = world.browser();
    comeIn(unsure);
    assertThat(isSure(unsure)).isFalse();
  }

  @Test
  void aTelephoneThatIsNotVerifiedOpensNothing() {
    says("phone_number_verified", false);
    Browser browser = world.browser();
    assertThat(comeIn(browser).body()).contains("2083");
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void noAccountIsMadeForAStranger() {
    PEER.says("sub", "stranger", "phone_number", "+919000000001", "phone_number_verified", true);
    Browser browser = world.browser();
    assertThat(comeIn(browser).statusCode()).isEqualTo(403);
    assertThat(world.accounts().bySignInName("+919000000001")).isEmpty();
  }

  @Test
  void aClosedAccountStaysClosed() {
    world
        .database()
        .writer()
        .sql("update account set closed_at = now() where sign_in_name = :name")
        .param("name", phone)
        .update();
    Browser browser = world.browser();
    assertThat(comeIn(browser).statusCode()).isEqualTo(403);
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void anotherNonceIsSomebodyElsesStatement() {
    says("nonce", "another");
    refusedIn();
  }

  @Test
  void anotherStateIsSomebodyElsesErrand() {
    Browser browser = world.browser();
    String back = back(browser.get("/sign-in/single"));
    refused(browser.get(back.replaceAll("state=[^&]+", "state=another")));
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void anErrandEndsInTheBrowserThatBeganIt() {
    String back = back(world.browser().get("/sign-in/single"));
    Browser other = world.browser();
    refused(other.get(back));
    other.get("/sign-in/single");
    refused(other.get(back));
  }

  @Test
  void aStatementForAnotherHouseOpensNothing() {
    says("aud", "another-house");
    refusedIn();
    says("aud", List.of(OidcPeer.CLIENT, "another-house"), "azp", "another-house");
    refusedIn();
  }

  @Test
  void aStatementThatHasEndedOpensNothing() {
    says("exp", Instant.now().minusSeconds(3_600), "iat", Instant.now().minusSeconds(7_200));
    refusedIn();
  }

  @ParameterizedTest
  @EnumSource(value = OidcPeer.Forgery.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aForgedStatementOpensNothing(OidcPeer.Forgery how) {
    PEER.forges(how);
    refusedIn();
  }

  @Test
  void anotherIssuersWordIsNotTheDirectorys() {
    says("iss", "https://directory.example.net");
    refusedIn();
    says();
    Browser browser = world.browser();
    String back = back(browser.get("/sign-in/single"));
    refused(browser.get(back.replaceAll("iss=[^&]+", "iss=https://directory.example.net")));
  }

  @Test
  void aCodeIsGoodOnce() {
    Browser browser = world.browser();
    HttpResponse<String> sent = browser.get("/sign-in/single");
    String errand = browser.cookies().get("errand");
    String back = back(sent);
    assertThat(browser.get(back).statusCode()).isEqualTo(303);
    Browser again = world.browser();
    again.cookies().put("errand", errand);
    refused(again.get(back));
    assertThat(isIn(again)).isFalse();
  }

  @Test
  void whateverElseComesBackIsRefused() {
    for (String said :
        new String[] {
          "",
          "?code=",
          "?code=x",
          "?state=x",
          "?error=access_denied",
          "?code=x&error=y&state=z",
          "?code=%00&state=%00"
        }) {
      Browser browser = world.browser();
      browser.get("/sign-in/single");
      refused(browser.get("/sign-in/single/back" + said));
    }
    Browser odd = world.browser();
    for (String errand : new String[] {"x", ".", "a.b", "%%%.x"}) {
      odd.cookies().put("errand", errand);
      refused(odd.get("/sign-in/single/back?code=x&state=y"));
    }
  }

  @Test
  void whoeverSaysNoThereIsToldHowToGoOn() {
    Browser browser = world.browser();
    String back = back(browser.get("/sign-in/single"));
    refused(browser.get(back.replaceAll("code=[^&]+", "error=access_denied")));
  }

  @Test
  void afterwardsTheErrandIsOver() {
    Browser browser = world.browser();
    String back = back(browser.get("/sign-in/single"));
    browser.get(back);
    assertThat(browser.cookies()).doesNotContainKey("errand");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void whatABrowserSaysMakesNoSecondLineInTheLog(CapturedOutput log) {
    Browser browser = world.browser();
    String address = browser.get("/sign-in/single").headers().firstValue("Location").orElseThrow();
    Map<String, String> asked = OidcPeer.fields(address.substring(address.indexOf('?') + 1));
    refused(
        browser.get(
            "/sign-in/single/back?error=a%0A2026-11-22%20forged&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8)));
    assertThat(log.getAll()).doesNotContain("forged");
  }
}
