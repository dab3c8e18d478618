package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Refusal;
import org.sangathan.words.Spreadsheet;

class UndoImportTest {
  private static final String HEAD = "code,level,parent_code,name_hi,name_en";

  private TreeWorld world;
  private String before = "";

  @BeforeEach
  void open() {
    world = TreeWorld.kanpur();
    before = everything();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String everything() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.csv(file)) {
      world.organisation().export(sheet);
    }
    return file.toString(StandardCharsets.UTF_8);
  }

  private Answer<?> undo() {
    return world.act("undo-import", "IN", "upload", world.last);
  }

  private String undoneTo() {
    assertThat(said(undo())).isEqualTo("UNDONE");
    return everything();
  }

  @Test
  void whatTheFileMadeIsGoneAndItsCodesAreFreeAgain() {
    String[] file = {
      HEAD + ",aliases,id:LGD,link:WARD,count:electors@2014-05-07,fact:reserved@2008-02-19",
      "N-B,BOOTH,N-S,कक्ष,Room,दूसरा नाम,77,W-1,668,SC",
      "N-S,SECTOR,AC-1,सेक्टर,,,,,,",
    };
    assertThat(said(world.importing(file))).isEqualTo("IMPORTED");
    int first = world.id("N-B");
    assertThat(undoneTo()).isEqualTo(before);
    assertThat(world.organisation().unit("N-B")).isEmpty();
    assertThat(world.tree().has(first)).isFalse();
    assertThat(said(world.importing(file))).isEqualTo("IMPORTED");
    assertThat(world.id("N-B")).isNotEqualTo(first);
    assertThat(world.bean(TreePlaces.class).byCode("N-B").orElseThrow().unit())
        .isEqualTo(world.id("N-B"));
  }

  @Test
  void whatTheFileChangedIsAsItWas() {
    world.importing(
        "code,kind,aliases,id:LGD,link:WARD,count:electors@2014-05-07,fact:reserved@2008-02-19",
        "B-1,urban,पहला,70,W-1,600,SC");
    before = everything();
    world.importing(
        "code,parent_code,name_hi,name_en,kind,valid_to,aliases,id:LGD,link:WARD,count:electors@2014-05-07,count:electors@2019-05-07,fact:reserved@2008-02-19,fact:reserved@2020-01-01",
        "B-1,AC-2,नया नाम,New name,rural,,दूसरा,71,W-2,700,800,ST,general",
        "B-3,,,,,2020-01-01,,,,,,,");
    assertThat(world.unit("B-3").isClosed()).isTrue();
    assertThat(undoneTo()).isEqualTo(before);
    assertThat(world.unit("B-3").isClosed()).isFalse();
    assertThat(world.tree().parent(world.id("B-1"))).isEqualTo(world.id("S-1"));
  }

  @Test
  void unitsThatChangedPlacesChangeBack() {
    world.importing(HEAD, "S-2,SECTOR,AC-1,दो,", "B-9,BOOTH,S-2,नौ,");
    before = everything();
    world.importing("code,parent_code", "S-1,AC-2", "B-9,S-1", "B-1,S-2");
    assertThat(undoneTo()).isEqualTo(before);
  }

  @Test
  void aUnitThatWasChangedSinceIsNamed() {
    world.importing(HEAD, "N-1,BOOTH,S-1,एक,", "N-2,BOOTH,S-1,दो,");
    world.act("rename-unit", "N-1", "nameHi", "और", "nameEn", "Other");
    assertThat(said(undo())).isEqualTo(" CHANGED_SINCE");
    assertThat(facts(undo())).containsExactly(List.of("N-1"));
    assertThat(world.organisation().unit("N-2")).isPresent();
  }

  @Test
  void aValueThatWasChangedSinceIsNamed() {
    world.importing("code,name_hi,kind", "B-1,नया,urban");
    world.importing("code,kind", "B-1,rural");
    String later = world.last;
    world.act("rename-unit", "B-1", "nameHi", "और भी नया", "nameEn", "R.N.-1");
    assertThat(said(world.act("undo-import", "IN", "upload", later))).isEqualTo("UNDONE");
    assertThat(world.unit("B-1").kind()).isEqualTo("urban");
    assertThat(world.unit("B-1").nameHi()).isEqualTo("और भी नया");
  }

  @Test
  void unitsPutBelowTiedToOrUsedSinceAreNamed() {
    world.importing(HEAD, "N-S,SECTOR,AC-1,एक,", "N-W,WARD,KNM,वार्ड,");
    world.act("create-unit", "N-S", "code", "N-B", "level", "BOOTH", "nameHi", "दो");
    world.act("link-units", "B-3", "type", "WARD", "to", "N-W", "counts", true);
    assertThat(facts(undo())).containsExactly(List.of("N-S", "N-B"), List.of("N-W", "B-3"));
  }

  @Test
  void aFileIsUndoneOnceAndOnlyIfItWasTaken() {
    world.importing(HEAD, "N-1,BOOTH,S-1,एक,");
    assertThat(said(undo())).isEqualTo("UNDONE");
    assertThat(said(undo())).isEqualTo("upload NOT_TAKEN");
    assertThat(said(world.act("import-units", "IN", "upload", world.last))).isEqualTo("IMPORTED");
    assertThat(said(undo())).isEqualTo("UNDONE");
  }

  @Test
  void whoeverMayNotImportThereMayNotUndoThere() {
    world.importing(HEAD, "N-1,BOOTH,S-1,एक,");
    Answer<?> answer =
        world.act(TreeWorld.BHOLA, "undo-import", "IN", Map.of("upload", world.last));
    assertThat(said(answer)).isEqualTo(" NOT_YOURS");
  }

  private static List<List<Object>> facts(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    var complaints = ((Answer.Refused<?>) answer).complaints();
    assertThat(complaints).allSatisfy(c -> assertThat(c.refusal()).isInstanceOf(Refusal.class));
    return complaints.stream().map(c -> c.facts()).toList();
  }
}
