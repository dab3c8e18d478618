package org.sangathan.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Reply;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The small world, in which notices are sent and read through the real door.
abstract class InNotices extends InSmallWorld {
  @LocalServerPort protected int port;

  protected UUID join(String name, String post, String unit) {
    return join(name, post, unit, LocalDate.of(2020, 1, 1));
  }

  protected UUID join(String name, String post, String unit, LocalDate from) {
    UUID posting = id();
    access.importAccounts(
        List.of(new Access.Imported(id(), name, name, posting, post, SmallWorld.place(unit), from)),
        PASSWORD);
    return posting;
  }

  protected Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  protected String page(String who, String path) {
    return browser(who).get(path).body();
  }

  /// Asks first how many it goes to, as the page does.
  protected Reply send(String who, String unit, String title, Object... more) {
    Reply counted = trying(who, unit, title, more);
    if (counted.answer() instanceof Answer.Refused<?>(List<Complaint> complaints)
        && complaints.getFirst().refusal() == NoticesRefusal.GOES_TO) {
      Object[] told = java.util.Arrays.copyOf(more, more.length + 2);
      told[more.length] = "told";
      told[more.length + 1] = complaints.getFirst().facts().getFirst();
      return trying(who, unit, title, told);
    }
    return counted;
  }

  protected Reply trying(String who, String unit, String title, Object... more) {
    Object[] said = {"titleHi", title, "textHi", title + " का पूरा पाठ"};
    Object[] all = java.util.Arrays.copyOf(said, said.length + more.length);
    System.arraycopy(more, 0, all, said.length, more.length);
    return say(who, "notices.send-notice", unit, all);
  }

  /// To how many it would go.
  protected int goesTo(String who, String unit, Object... more) {
    Reply reply = trying(who, unit, "गिनती", more);
    return reply.answer() instanceof Answer.Refused<?>(List<Complaint> complaints)
            && complaints.getFirst().refusal() == NoticesRefusal.GOES_TO
        ? (int) complaints.getFirst().facts().getFirst()
        : -1;
  }

  protected static List<String> to(String... kinds) {
    return List.of(kinds);
  }
}
