package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.sangathan.acts.Answer;
import org.sangathan.words.Language;

/// The dirt that real lists bring, each kind in an invented example: it is named with its row, and
/// nothing of it comes in unseen.
@TestInstance(Lifecycle.PER_CLASS)
class DirtyFilesTest {
  private TreeWorld world;

  @BeforeAll
  void open() {
    world = TreeWorld.kanpur();
  }

  @AfterAll
  void close() {
    world.close();
  }

  /// What was told about the latest file: row, number, kind and text, one each line.
  private String told() {
    return String.join(
        "\n",
        world
            .database()
            .reader()
            .sql(
                """
                select line, refusal, warning, facts from upload_note
                where upload_id = :id::uuid order by line, nth
                """)
            .param("id", world.last)
            .query((row, n) ->
                row.getInt(1)
                    + (row.getBoolean(3) ? " odd " : " wrong ")
                    + world
                        .words()
                        .say(
                            Language.ENGLISH,
                            "refusal." + row.getInt(2),
                            (Object[]) row.getArray(4).getArray()))
            .list());
  }

  @Test
  void commasWithoutQuotesShiftARowAndItIsNamed() {
    Answer<?> answer =
        world.importing(
            """
            code,level,parent_code,name_en,count:electors@2014-05-07
            Q-1,BOOTH,S-1,Room 1,500
            Q-2,BOOTH,S-1,SCHOOL OF RAMPUR , NORTH SIDE,600
            """);
    assertThat(said(answer)).contains("ROW_TOO_LONG [3, 6, 5, SCHOOL OF RAMPUR , NORTH SIDE]");
    assertThat(told()).startsWith("3 wrong Row 3");
    assertThat(world.organisation().unit("Q-1")).isEmpty();
  }

  @Test
  void aRowSaidTwiceIsTakenOnceAndOneSaidOtherwiseIsNot() {
    assertThat(
            said(
                world.importing(
                    """
                    code,level,parent_code,name_en
                    D-1,BOOTH,S-1,Room 1
                    D-2,BOOTH,S-1,Room 2
                    D-1,BOOTH,S-1,Room 1
                    """)))
        .isEqualTo("IMPORTED");
    assertThat(told()).startsWith("4 odd Row 4").contains("“D-1”", "row 2");
    assertThat(
            said(
                world.importing(
                    "code,level,parent_code,name_en\nD-3,BOOTH,S-1,A\nD-3,BOOTH,S-1,B")))
        .contains("ROW_CODE_TWICE [3, code, D-3, 2]");
  }

  @Test
  void aHeaderOfTwoLinesIsReadFromTheOneThatNamesTheColumns() {
    assertThat(
            said(
                world.importing(
                    """
                    Statement of polling stations,,,,,
                    Polling Station,,,,No of Electors,
                    कोड,स्तर,ऊपर की इकाई,अंग्रेज़ी नाम,count:electors@2014-05-07,
                    H-1,BOOTH,S-1,Room 1,668,
                    """)))
        .isEqualTo("IMPORTED");
    assertThat(told())
        .isEqualTo(
            "0 odd The names of the columns stand in row 3; what stands above was not read.");
    assertThat(world.organisation().counts("electors", world.id("H-1"))).containsValue(668L);
  }

  @Test
  void aRowOfSumsIsNoUnit() {
    assertThat(
            said(
                world.importing(
                    """
                    code,level,parent_code,name_hi,count:electors@2014-05-07
                    T-1,BOOTH,S-1,एक,500
                    ,,,कुल योग,500
                    TOTAL,,,,500
                    """)))
        .isEqualTo("IMPORTED");
    assertThat(told()).contains("3 odd Row 3", "“कुल योग”", "4 odd Row 4", "“TOTAL”");
    assertThat(world.organisation().unit("TOTAL")).isEmpty();
  }

  @Test
  void aTotalThatIsMissingIsNamedAndOneThatIsOtherIsRefused() {
    String head =
        "code,level,parent_code,name_en,count:electors_male@2014-05-07,"
            + "count:electors_female@2014-05-07,count:electors_other@2014-05-07,"
            + "count:electors@2014-05-07\n";
    assertThat(said(world.importing(head + "M-1,BOOTH,S-1,Room,370,298,0,"))).isEqualTo("IMPORTED");
    assertThat(told()).startsWith("2 odd Row 2").contains("add up to 668");
    assertThat(world.organisation().counts("electors", world.id("M-1"))).isEmpty();
    assertThat(said(world.importing(head + "M-2,BOOTH,S-1,Room,370,298,0,686")))
        .isEqualTo("file ROW_TOTAL_OTHER [2, count:electors@2014-05-07, 686, 668]");
  }

  @Test
  void lettersOfAnOldFontAreNamed() {
    assertThat(
            said(
                world.importing(
                    """
                    code,level,parent_code,name_hi
                    K-1,BOOTH,S-1,çkFkfed fo|ky; dk Hkou
                    """)))
        .contains("ROW_OLD_FONT [2, name_hi,");
  }

  @Test
  void commasInASerialNumberAreReadAndTold() {
    assertThat(
            said(
                world.importing(
                    """
                    S.No.,code,level,parent_code,name_en,id:LGD
                    "2,344",G-1,BOOTH,S-1,Room,"२,३४४"
                    """)))
        .isEqualTo("IMPORTED");
    assertThat(told())
        .isEqualTo(
            "2 odd Row 2, column id:LGD: “2,344” was read as 2344. If that is wrong, correct the row.");
    assertThat(world.bean(UnitStore.class).officialIds(world.id("G-1")))
        .containsExactly(new UnitStore.OfficialId("LGD", "2344"));
  }

  @Test
  void aHeaderThatStandsTwiceIsNeverGuessed() {
    Answer<?> answer =
        world.importing(
            """
            code,level,parent_code,State Name,Name,Name
            N-1,BOOTH,S-1,UP,Room,कक्ष
            """);
    assertThat(said(answer)).isEqualTo("file COLUMN_TWICE [Name]");
    assertThat(told()).contains("“Name”");
    Answer<?> matched =
        world.act(
            "exchange.match-columns",
            "IN",
            "upload",
            world.last,
            "columns",
            java.util.List.of("code", "level", "parent_code", "-", "name_en", "name_hi"));
    assertThat(said(matched)).isEqualTo("CHECKED");
    assertThat(said(world.act("import-units", "IN", "upload", world.last))).isEqualTo("IMPORTED");
    assertThat(world.unit("N-1").nameHi()).isEqualTo("कक्ष");
  }

  @Test
  void floatsDevanagariDigitsAndDaysInEitherOrderAreUnderstood() {
    assertThat(
            said(
                world.importing(
                    """
                    code;level;parent_code;name_en;valid_from;count:electors@२०१४-०५-०७
                    ५०१.0;BOOTH;S-1;Room;२१-०३-२०१५;६६८.0
                    """)))
        .isEqualTo("IMPORTED");
    assertThat(world.unit("501").validFrom()).hasToString("2015-03-21");
    assertThat(world.organisation().counts("electors", world.id("501"))).containsValue(668L);
  }
}
