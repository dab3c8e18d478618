package org.sangathan.access;

import java.time.Clock;
import java.util.List;
import org.sangathan.acts.Place;
import org.sangathan.pages.Open;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.signin.DemoSignIns;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// This module, those above it and the programs that stand on it, on a small tree, with a few pages
/// to knock at.
@SpringBootConfiguration
@TestComponent
@EnableAutoConfiguration
@ComponentScan({
  "org.sangathan.words",
  "org.sangathan.database",
  "org.sangathan.keys",
  "org.sangathan.peers",
  "org.sangathan.acts",
  "org.sangathan.works",
  "org.sangathan.pages",
  "org.sangathan.messages",
  "org.sangathan.accounts",
  "org.sangathan.signin",
  "org.sangathan.passkeys",
  "org.sangathan.singlesignon",
  "org.sangathan.doorkeeper",
  "org.sangathan.access",
  "org.sangathan.telephones",
  "org.sangathan.serviceaccounts"
})
@Import(AccessHouse.Rooms.class)
public class AccessHouse {

  @Bean
  Places places() {
    return new SmallTree();
  }

  /// The trail stands below this house.
  @Bean
  AccountWatch accountWatch() {
    return (actor, place, accounts) -> {};
  }

  @Bean
  @Primary
  Clock steppingClock() {
    return new SteppingClock();
  }

  @Bean
  DemoSignIns demoSignIns() {
    return () ->
        List.of(
            new DemoSignIns.DemoSignIn(
                "demo.worker", "demo-demo-demo", "बूथ कार्यकर्ता, रामपुर", "Booth worker, Rampur"),
            new DemoSignIns.DemoSignIn(
                "demo.office", "demo-demo-demo", "प्रदेश कार्यालय", "State office"));
  }

  @RestController
  @TestComponent
  static class Rooms {
    @GetMapping("/u/{code}")
    @Sees("figures.show-unit")
    String unit(Place place) {
      return "figures of " + place.code();
    }

    @GetMapping("/api/v1/units/{code}")
    @Sees("figures.show-unit")
    String unitForPrograms(Place place) {
      return "figures of " + place.code();
    }

    @GetMapping("/u/{code}/people")
    @Sees("people.show-people")
    String people(Place place) {
      return "people of " + place.code();
    }

    @GetMapping("/by-parameter")
    @Sees(value = "figures.show-unit", unit = "at")
    String byParameter(Place place) {
      return "figures of " + place.code();
    }

    @GetMapping("/forgotten")
    String forgotten() {
      return "never seen";
    }

    @GetMapping("/hall")
    @Open
    String hall() {
      return "the hall";
    }

    @GetMapping("/lounge/{name}")
    @SignedInOnly
    String lounge(@PathVariable String name) {
      return "lounge " + name;
    }
  }
}
