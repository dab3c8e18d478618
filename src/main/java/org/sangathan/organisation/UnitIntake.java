package org.sangathan.organisation;

import java.util.List;
import org.sangathan.acts.Act;
import org.sangathan.exchange.Intake;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Files of units: the columns that `docs/operations.md` describes, and what people write above
/// them.
@Component
@Order(10)
final class UnitIntake implements Intake {
  static final String UNITS = "units";

  private static final List<Column> COLUMNS =
      List.of(
          column("code", "AC-212", "unit code", "कोड", "इकाई कोड", "इकाई का कोड"),
          column("level", "AC", "unit level", "unit type", "स्तर", "इकाई का स्तर"),
          column(
              "parent_code",
              "D-157",
              "parent",
              "code of parent",
              "ऊपर की इकाई",
              "ऊपर की इकाई का कोड"),
          column(
              "name_hi",
              "आर्य नगर",
              "hindi name",
              "name in hindi",
              "नाम",
              "हिंदी नाम",
              "नाम हिंदी",
              "नाम हिंदी में",
              "हिंदी में नाम"),
          column(
              "name_en",
              "Arya Nagar",
              "english name",
              "name in english",
              "name",
              "unit name",
              "अंग्रेज़ी नाम",
              "अंग्रेज़ी में नाम"),
          column("kind", "urban", "urban rural", "शहरी ग्रामीण", "प्रकार"),
          column("valid_from", "19-02-2008", "since", "from", "कब से"),
          column("valid_to", "", "until", "to", "कब तक"),
          column("aliases", "", "other names", "अन्य नाम", "दूसरे नाम"),
          column("tree", "MAIN", "ढाँचा"),
          column("id:LGD", "157", "lgd code", "lgd", "एलजीडी कोड"),
          column("id:ECI2008", "212", "eci code", "ac no", "विधानसभा संख्या"),
          column("id:CENSUS2011", "164", "census 2011 code", "जनगणना 2011 कोड"),
          column("link:WARD", "W-1", "ward code", "वार्ड कोड"),
          column("link:PC", "PC-43", "parliamentary constituency", "लोकसभा क्षेत्र"),
          column("count:electors@", "310000", "electors", "total electors", "मतदाता", "कुल मतदाता"),
          column("count:electors_male@", "", "male electors", "पुरुष मतदाता"),
          column("count:electors_female@", "", "female electors", "महिला मतदाता"),
          column("fact:reserved@", "SC", "reservation", "reserved", "reserved for", "आरक्षण"),
          column(
              "fact:location@", "26.4499, 80.3319", "location", "lat long", "coordinates", "स्थान"),
          column("id:", ""),
          column("link:", ""),
          column("count:", ""),
          column("fact:", ""));

  private final FileCheck check;
  private final Organisation organisation;

  UnitIntake(FileCheck check, Organisation organisation) {
    this.check = check;
    this.organisation = organisation;
  }

  private static Column column(String name, String example, String... aliases) {
    return new Column(name, name.equals("code"), example, List.of(aliases));
  }

  @Override
  public String kind() {
    return UNITS;
  }

  @Override
  public Class<? extends Act<?, ?>> taking() {
    return ImportUnits.class;
  }

  @Override
  public Class<? extends Act<?, ?>> undoing() {
    return UndoImport.class;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public void check(MatchedFile file, Verdicts verdicts, Asking asking) {
    check.look(file, verdicts, organisation.treeNow(), asking);
  }
}
