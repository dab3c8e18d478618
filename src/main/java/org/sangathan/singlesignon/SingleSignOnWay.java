package org.sangathan.singlesignon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Proof;
import org.sangathan.signin.OtherWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The directory at the door, where the operator named one.
@Component
@Order(20)
class SingleSignOnWay implements OtherWay {
  private final Directory directory;
  private final LinkStore links;

  SingleSignOnWay(Directory directory, LinkStore links) {
    this.directory = directory;
    this.links = links;
  }

  @Override
  public Optional<Step> in(String next) {
    String query = "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return step("singlesignon.door", "/sign-in/single" + query);
  }

  @Override
  public Optional<Step> second(UUID account, Proof first, String next) {
    return Optional.empty();
  }

  @Override
  public Optional<Step> own() {
    return step("singlesignon.own", "/me/single-sign-on");
  }

  @Override
  public void cutOff(UUID account) {
    links.removeAll(account);
  }

  private Optional<Step> step(String word, String address) {
    DirectorySettings settings = directory.settings();
    return settings.isSetUp()
        ? Optional.of(new Step(word, settings.label().hi(), settings.label().en(), address))
        : Optional.empty();
  }
}
