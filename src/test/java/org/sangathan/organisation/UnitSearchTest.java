package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class UnitSearchTest {
  private TreeWorld world;

  @BeforeAll
  void units() {
    world = TreeWorld.kanpur();
    world.create("AC-1", "S-9", "SECTOR", "पपीहा गढ़ी", "Papiha Garhi");
    world.create("S-9", "B-9", "BOOTH", "नगर विद्यालय", null);
    for (int i = 0; i < 30; i++)
      world.create("AC-2", "P-" + i, "SECTOR", "पपीहा पुर", "Papiha Pur");
    world.create("ETW", "AC-5", "AC", "पपीहा हाट", "Papiha Hat");
  }

  @AfterAll
  void close() {
    world.close();
  }

  private List<String> find(String typed, String own) {
    return world.organisation().search(typed, new int[] {world.id(own)}, 5).stream()
        .map(found -> found.unit().code())
        .toList();
  }

  @Test
  void theUnitAboveOnesOwnComesBeforeAllThatBearALikeName() {
    assertThat(find("papiha", "B-9")).startsWith("S-9");
    assertThat(find("पपीहा", "B-9")).startsWith("S-9");
    assertThat(find("papiha", "S-9")).startsWith("S-9");
  }

  @Test
  void whatIsNearComesBeforeWhatIsHigh() {
    assertThat(find("papiha", "B-3").getFirst()).startsWith("P-");
    assertThat(find("papiha", "ETW")).startsWith("AC-5");
  }
}
