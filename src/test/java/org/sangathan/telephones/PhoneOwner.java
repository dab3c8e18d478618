package org.sangathan.telephones;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;

/// Somebody with a telephone and a PIN, who has shown by two things that they are themselves.
final class PhoneOwner {
  static final String PIN = "481590";

  private final AccessWorld world;
  private final String phone;
  private final Actor actor;
  private final Browser browser;

  PhoneOwner(AccessWorld world) {
    this.world = world;
    phone = number(world);
    actor = world.postedByPhone(phone, "booth-worker", SmallTree.BOOTH_1);
    browser = world.browser();
    assertThat(browser.signIn(phone, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
  }

  static PhoneOwner sure(AccessWorld world) {
    PhoneOwner owner = new PhoneOwner(world);
    owner.becomesSure();
    return owner;
  }

  private void becomesSure() {
    assertThat(acts("signin.set-pin", "pin", PIN, "again", PIN).statusCode()).isEqualTo(303);
    browser.get("/sign-in/second");
    assertThat(browser.post("/sign-in/second", "pin", PIN).statusCode()).isEqualTo(303);
  }

  /// An Indian mobile that nobody has had before.
  static String number(AccessWorld world) {
    return "+9196" + String.format("%08d", world.newId().getLeastSignificantBits() & 0xFFFFFF);
  }

  Actor actor() {
    return actor;
  }

  String phone() {
    return phone;
  }

  Browser browser() {
    return browser;
  }

  HttpResponse<String> acts(String act, String... fields) {
    return acts(browser, act, fields);
  }

  HttpResponse<String> acts(Browser by, String act, String... fields) {
    by.get("/me/sign-ins");
    String[] all = new String[fields.length + 2];
    all[0] = "id";
    all[1] = world.newId().toString();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return by.post("/acts/" + act, all);
  }

  HttpResponse<String> asksFor(String number) {
    return acts("telephones.ask-phone-code", "phone", number);
  }

  HttpResponse<String> types(String code) {
    return acts("telephones.change-own-phone", "code", code);
  }

  /// What came to a telephone, the latest first.
  static List<String> messages(AccessWorld world, String phone) {
    return world
        .database()
        .reader()
        .sql(
            """
            select template || ' ' || coalesce(said, '') from message
             where phone = :phone order by asked_at desc
            """)
        .param("phone", phone)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// By what the account is known, and where its messages go.
  String known() {
    return world
        .database()
        .reader()
        .sql("select sign_in_name || ' ' || coalesce(phone, '') from account where id = :id")
        .param("id", actor.account())
        .query((row, n) -> row.getString(1))
        .single();
  }
}
