package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.words.Language;

@TestInstance(Lifecycle.PER_CLASS)
class ImportUnitsTest {
  private static final String HEAD =
      "tree,code,level,parent_code,name_hi,name_en,kind,valid_from,valid_to,aliases";

  private TreeWorld world;

  @BeforeAll
  void open() {
    world = TreeWorld.kanpur();
  }

  @AfterAll
  void close() {
    world.close();
  }

  private static String fixture(String name) {
    try (InputStream in = ImportUnitsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportStore.Report report(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return world.bean(ImportStore.class).ofUpload(UUID.fromString(world.last)).orElseThrow();
  }

  @Test
  void aParentMayStandBelowItsChildren() {
    Answer<?> answer =
        world.importing(
            HEAD,
            ",RP-B1,BOOTH,RP-AC1,,Junior School Room 1,,,,",
            ",RP-AC1,AC,RP,बिलासपुर,Bilaspur,rural,2008-02-19,,Bilaspur Seat",
            ",RP,DISTRICT,UP,रामपुर,Rampur,mixed,15-08-1949,,");
    assertThat(report(answer)).extracting("made", "changed", "same").containsExactly(3, 0, 0);
    Tree tree = world.tree();
    assertThat(tree.ancestors(world.id("RP-B1")))
        .containsExactly(world.id("IN"), world.id("UP"), world.id("RP"), world.id("RP-AC1"));
    assertThat(world.unit("RP-B1").cell()).isEqualTo(world.id("RP-AC1"));
    assertThat(world.unit("RP-AC1").kind()).isEqualTo("rural");
    assertThat(world.unit("RP").validFrom()).hasToString("1949-08-15");
    assertThat(tree.cell(world.id("RP"))).isEqualTo(world.id("RP"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file = fixture("two-districts.csv");
    assertThat(report(world.importing(file))).extracting("made", "same").containsExactly(7, 0);
    long version = world.tree().version();
    Answer<?> again = world.importing(file);
    assertThat(said(again)).isEqualTo("NOTHING_NEW");
    assertThat(report(again)).extracting("made", "changed", "same").containsExactly(0, 0, 7);
    assertThat(world.tree().version()).isEqualTo(version);
  }

  @Test
  void aChangedLineRenamesMovesTiesAndCounts() {
    world.importing(
        HEAD + ",id:LGD,link:WARD,count:electors@2014-05-07",
        ",MV,DISTRICT,UP,मऊ,Mau,,,,,191,,",
        ",MV-1,AC,MV,मधुबन,Madhuban,,,,,353,,\"3,10,000\"",
        ",MV-2,AC,MV,घोसी,Ghosi,,,,,354,,",
        ",MV-1-1,BOOTH,MV-1,,Room 1,,,,,,W-1,668");
    Answer<?> answer =
        world.importing(
            "code,parent_code,name_hi,kind,link:WARD,count:electors@2014-05-07,id:LGD",
            "MV-1-1,MV-2,कक्ष १,urban,W-2,६७०,77",
            "MV-2,,,,,,",
            "MV,,,,,,192");
    assertThat(report(answer)).extracting("made", "changed", "same").containsExactly(0, 2, 1);
    Unit booth = world.unit("MV-1-1");
    assertThat(booth.nameHi()).isEqualTo("कक्ष १");
    assertThat(booth.nameEn()).isEqualTo("Room 1");
    assertThat(booth.cell()).isEqualTo(world.id("MV-2"));
    assertThat(world.tree().parent(booth.id())).isEqualTo(world.id("MV-2"));
    assertThat(world.tree().linkedTo(world.id("W-2"))).contains(booth.id());
    assertThat(world.tree().linkedTo(world.id("W-1"))).doesNotContain(booth.id());
    assertThat(world.organisation().counts("electors", booth.id())).containsEntry(booth.id(), 670L);
    assertThat(world.organisation().counts("electors", world.id("MV-1"))).containsValue(310_000L);
    assertThat(world.bean(UnitStore.class).officialIds(world.id("MV")))
        .containsExactly(new UnitStore.OfficialId("LGD", "192"));
    assertThat(world.moves.getLast().unit()).isEqualTo(booth.id());
  }

  @Test
  void parentAndChildMayChangePlaces() {
    world.act(
        "create-level",
        "IN",
        "tree",
        "MAIN",
        "code",
        "BLOCK",
        "nameHi",
        "ब्लॉक",
        "nameEn",
        "Block",
        "parents",
        List.of("DISTRICT"));
    world.act(
        "change-level",
        "IN",
        "tree",
        "MAIN",
        "code",
        "BLOCK",
        "nameHi",
        "ब्लॉक",
        "nameEn",
        "Block",
        "parents",
        List.of("DISTRICT", "BLOCK"));
    world.importing(
        "code,level,parent_code,name_en",
        "X-1,BLOCK,ETW,One",
        "X-2,BLOCK,X-1,Two",
        "X-3,BLOCK,X-2,Three");
    Answer<?> answer = world.importing("code,parent_code", "X-1,X-2", "X-2,ETW");
    assertThat(said(answer)).isEqualTo("IMPORTED");
    assertThat(world.tree().ancestors(world.id("X-3"))).endsWith(world.id("ETW"), world.id("X-2"));
    assertThat(world.tree().parent(world.id("X-1"))).isEqualTo(world.id("X-2"));
    assertThat(said(world.importing("code,parent_code", "X-2,X-1")))
        .contains("ROW_CIRCLE [2, parent_code, X-2]");
  }

  @Test
  void aByteOrderMarkSemicolonsAndALineOfGroupsDoNoHarm() {
    assertThat(
            said(
                world.importing(
                    "\uFEFFUnit;;;Names;",
                    "Code;Level;Parent Code;name_hi;name_en",
                    "BM-1;DISTRICT;UP;बलिया;Ballia")))
        .isEqualTo("IMPORTED");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ,A-1,DISTRICT,UP,क,,,,,,extra                ~ ROW_TOO_LONG [2, 11, 10, ,extra]
          ,A-1,DISTRICT,UP,क, ख,,,,,                   ~ ROW_TOO_LONG [2, 11, 10, क, ख]
          ,A-1,DISTRICT,UP                             ~ ROW_TOO_SHORT [2, 4, 10]
          ,a 1,DISTRICT,UP,क,,,,,                      ~ ROW_CODE [2, code, A 1]
          ,,DISTRICT,UP,क,,,,,                         ~ ROW_CODE [2, code, ]
          ,A-1,PLANET,UP,क,,,,,                        ~ ROW_LEVEL [2, level, PLANET, NATION, STATE, ZONE, DIVISION, DISTRICT, METRO, AC, SECTOR, WARD, BOOTH]
          ,A-1,,UP,क,,,,,                              ~ ROW_MISSING_CELL [2, level]
          ,A-1,DISTRICT,,क,,,,,                        ~ ROW_PARENT_MISSING [2, parent_code, false]
          ,A-1,DISTRICT,NOWHERE,क,,,,,                 ~ ROW_PARENT_UNKNOWN [2, parent_code, NOWHERE]
          ,A-1,BOOTH,UP,क,,,,,                         ~ ROW_LEVEL_NOT_ALLOWED [2, level, BOOTH, STATE]
          MOON,A-1,DISTRICT,UP,क,,,,,                  ~ ROW_TREE [2, tree, MOON, MAIN]; file ROW_MISSING_CELL [2, level]
          ,A-1,DISTRICT,UP,,,,,,                       ~ ROW_NAME_MISSING [2, name_hi]
          ,A-1,DISTRICT,UP,jkT; fuokZpu vk;ksx,,,,,    ~ ROW_OLD_FONT [2, name_hi, jkT; fuokZpu vk;ksx]
          ,A-1,DISTRICT,UP,Rampur,,,,,                 ~ ROW_NOT_HINDI [2, name_hi, Rampur]
          ,A-1,DISTRICT,UP,क,,forest,,,                ~ ROW_KIND [2, kind, forest]
          ,A-1,DISTRICT,UP,क,,,31-02-2020,,            ~ ROW_DAY [2, valid_from, 31-02-2020]
          ,A-1,DISTRICT,UP,क,,,2030-01-01,,            ~ ROW_DAY_TO_COME [2, valid_from, 2030-01-01]
          ,A-1,DISTRICT,UP,क,,,2020-01-01,2019-01-01,  ~ ROW_DAYS_CROSSED [2, valid_to, 2019-01-01]
          ,A-1,A-1,UP,क�,,,,,                     ~ ROW_LETTERS
          ,S-1,BOOTH,AC-1,क,,,,,                       ~ ROW_OTHER_LEVEL [2, level, SECTOR]
          ,AC-1,,,,,,,2020-01-01,                      ~ ROW_UNITS_BELOW [2, valid_to, AC-1]
          ,A-1,DISTRICT,UP,"क,,,,,                     ~ ROW_QUOTES [2]
          """)
  void aBadRowIsNamedWithItsColumn(String row, String why) {
    long units = world.tree().size();
    assertThat(said(world.importing(HEAD, row))).contains(why);
    assertThat(world.tree().size()).isEqualTo((int) units);
  }

  @Test
  void aCodeTwiceNamesBothRows() {
    assertThat(said(world.importing(HEAD, ",A-1,DISTRICT,UP,क,,,,,", ",A-1,DISTRICT,UP,ख,,,,,")))
        .isEqualTo("file ROW_CODE_TWICE [3, code, A-1, 2]");
  }

  @Test
  void aCellThatCannotBeReadIsNotCalledEmptyAsWell() {
    Answer<?> answer = world.importing(HEAD, ",A-1,PLANET,UP,क,,,,,");
    assertThat(((Answer.Refused<?>) answer).complaints())
        .extracting(Complaint::refusal)
        .containsExactly(OrganisationRefusal.ROW_LEVEL);
  }

  @Test
  void rowsInACircleAreNamed() {
    world.act(
        "create-level",
        "IN",
        "tree",
        "MAIN",
        "code",
        "RING",
        "nameHi",
        "घेरा",
        "nameEn",
        "Ring",
        "parents",
        List.of("STATE"));
    world.act(
        "change-level",
        "IN",
        "tree",
        "MAIN",
        "code",
        "RING",
        "nameHi",
        "घेरा",
        "nameEn",
        "Ring",
        "parents",
        List.of("STATE", "RING"));
    assertThat(
            said(
                world.importing(
                    HEAD, ",A-1,RING,A-2,क,,,,,", ",A-2,RING,A-3,ख,,,,,", ",A-3,RING,A-1,ग,,,,,")))
        .isEqualTo("file ROW_CIRCLE [2, parent_code, A-1]");
  }

  @Test
  void anUnknownTieAndAWeightWithoutItsDayAreNamed() {
    assertThat(said(world.importing(HEAD + ",link:WARD", ",A-1,DISTRICT,UP,क,,,,,,W-99")))
        .isEqualTo("file ROW_LINK_UNKNOWN [2, link:WARD, W-99]");
    assertThat(said(world.importing(HEAD + ",count:electors", ",A-1,DISTRICT,UP,क,,,,,,5")))
        .isEqualTo("file COUNT_WITHOUT_DAY [count:electors]");
    assertThat(
            said(
                world.importing(
                    HEAD + ",count:electors@2014-05-07", ",A-1,DISTRICT,UP,क,,,,,,9.4E5")))
        .isEqualTo("file ROW_NUMBER [2, count:electors@2014-05-07, 9.4E5]");
  }

  @Test
  void aFileWithoutCodesOrWithoutAnythingIsRefused() {
    assertThat(said(world.importing("name,place", "a,b"))).isEqualTo("file COLUMN_MISSING [code]");
    assertThat(said(world.importing(HEAD + ",code", ",A-1,DISTRICT,UP,क,,,,,,A-1")))
        .isEqualTo("file COLUMN_TWICE [code]");
    assertThat(said(world.importing("\uFEFF\n \n"))).contains("FILE_EMPTY");
  }

  @Test
  void everyBadRowIsToldInBothLanguages() {
    Answer<?> answer = world.importing(HEAD, ",A-1,DISTRICT,UP,,,,31-02-2020,,", ",a b,,,,,,,,");
    List<Complaint> complaints = ((Answer.Refused<?>) answer).complaints();
    assertThat(complaints).hasSize(3);
    for (Language language : Language.values()) {
      for (var each : complaints) {
        String text =
            world
                .words()
                .say(language, "refusal." + each.refusal().number(), each.facts().toArray());
        assertThat(text).contains(each.facts().getFirst().toString()).doesNotContain("{");
      }
    }
  }

  @Test
  void nobodyImportsIntoUnitsThatAreNotTheirs() {
    String file = HEAD + "\n,A-1,AC,ETW,क,,,,,\n,A-2,AC,KNP,ख,,,,,";
    assertThat(said(world.importing(TreeWorld.BHOLA, "KNP", file)))
        .isEqualTo("file ROW_NOT_YOURS [2, code, A-1]");
  }

  @Test
  void aClosedUnitIsLeftAloneAndNotChanged() {
    world.importing(HEAD, ",CL-1,DISTRICT,UP,क,,,2000-01-01,2010-01-01,");
    assertThat(world.unit("CL-1").isClosed()).isTrue();
    assertThat(world.tree().isClosed(world.id("CL-1"))).isTrue();
    assertThat(said(world.importing(HEAD, ",CL-1,DISTRICT,UP,क,,,,,"))).isEqualTo("NOTHING_NEW");
    assertThat(said(world.importing(HEAD, ",CL-1,DISTRICT,UP,ख,,,,,")))
        .isEqualTo("file ROW_UNIT_CLOSED [2, code, CL-1]");
  }
}
