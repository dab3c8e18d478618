package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sangathan.words.Spreadsheet;

class UnitExportTest {

  private static String export(TreeWorld world) {
    String file = export(world, Spreadsheet::csv).toString(StandardCharsets.UTF_8);
    return file;
  }

  private static ByteArrayOutputStream export(
      TreeWorld world, Function<OutputStream, Spreadsheet> form) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = form.apply(file)) {
      int units = world.organisation().export(sheet);
      assertThat(units).isEqualTo(world.organisation().tree().size());
    }
    return file;
  }

  private static TreeWorld filled() {
    TreeWorld world = TreeWorld.kanpur();
    String file =
        """
        code,parent_code,level,name_hi,name_en,aliases,id:LGD,link:ward,count:electors@2024-03-01
        B-1,,,,,पुराना स्कूल|School One,,W-1,812
        B-2,,,,,,,W-1|W-2,
        B-5,S-1,BOOTH,पाँच,,,,(W-1),
        B-6,S-1,BOOTH,छह,,,,(W-1)|W-2,
        B-4,S-1,BOOTH,=1+1,"Room 4, upstairs",,77,,650
        """;
    assertThat(said(world.importing(file))).isEqualTo("IMPORTED");
    assertThat(said(world.act("close-unit", "B-3"))).isEqualTo("CLOSED");
    return world;
  }

  @Test
  void theImportTakesItsOwnFileAndFindsNothingNew() {
    try (TreeWorld world = filled()) {
      String file = export(world);
      assertThat(file)
          .startsWith("\uFEFFtree,code,level,")
          .contains("id:LGD,link:ward,count:electors@2024-03-01")
          .contains(",'=1+1,\"Room 4, upstairs\",")
          .contains(",(W-1)|(W-2),", ",(W-1),", ",(W-1)|W-2,");
      assertThat(said(world.importing(file))).isEqualTo("NOTHING_NEW");
    }
  }

  @Test
  void anEmptyOrganisationBecomesTheSame() {
    try (TreeWorld world = filled();
        TreeWorld empty = new TreeWorld()) {
      String file = export(world);
      assertThat(said(empty.importing(file))).isEqualTo("IMPORTED");
      assertThat(export(empty)).isEqualTo(file);
    }
  }
}
