package org.sangathan.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Sights;
import org.sangathan.acts.Reply;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.people.FormerList;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/// The homes that are kept for those lists.
@OwnDatabase
class FormerHomesTest extends InFormerDays {
  @Autowired private People people;
  @Autowired private Sights sights;

  @Test
  void theMigrationFindsTheHomesThatWereKeptSince() throws IOException {
    String booth = booth("AC1");
    String far = booth("AC2");
    String person = enrolled(booth, "पहले की");
    moved(person, booth, far, booth, far);
    Reply drawn = split(far, newCode());
    done(drawn);
    done(say("nisha", "redrawing.undo-redrawing", far, "redrawing", subject(drawn)));

    String migration =
        new ClassPathResource("db/migration/V0134__people_former_homes.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    Matcher found =
        Pattern.compile("(?s)insert into former_home[^;]*?(select.*?);").matcher(migration);
    assertThat(found.find()).isTrue();
    List<String> kept = homes("select * from former_home");
    assertThat(kept).hasSizeGreaterThanOrEqualTo(5);
    assertThat(homes(found.group(1))).containsExactlyElementsOf(kept);
  }

  private List<String> homes(String sql) {
    return database
        .writer()
        .sql("/* all cells */ select t::text from (" + sql + ") as t order by 1")
        .query(Rows.single(String.class))
        .list();
  }

  @Test
  void ofVeryManyUnitsTheSameIsTold() {
    String booth = booth("AC1");
    String person = enrolled(booth, "अनेक में एक");
    closed();
    moved(person, booth, booth("AC1"));
    int unit = organisation.unit(booth).orElseThrow().id();
    int[] many = IntStream.concat(IntStream.of(unit), IntStream.range(900_000, 910_000)).toArray();
    assertThat(told(new int[] {unit})).containsExactly(person);
    assertThat(told(many)).containsExactly(person);
    assertThat(told(IntStream.of(many).skip(1).toArray())).isEmpty();
  }

  private List<String> told(int[] homes) {
    Fence fence = sights.below(actor("nisha"), organisation.tree().top(), ShowPeople.SEE);
    LocalDate day = ledger.openDay().minusDays(1);
    Instant end = day.plusDays(1).atStartOfDay(INDIA).toInstant();
    PersonList.Wanted among = new PersonList.Wanted(fence.cells(), homes, "", null, 10);
    return people.list(fence, new FormerList.Wanted(among, day, end, true)).stream()
        .map(line -> line.person().id().toString())
        .toList();
  }
}
