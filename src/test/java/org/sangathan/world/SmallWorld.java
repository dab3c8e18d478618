package org.sangathan.world;

import java.time.LocalDate;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.demo.DrawnWorld;
import org.sangathan.words.Words;

/// The small named world in which the tests live. Booths 1 and 2 are neighbours in one sector and
/// belong to one ward; booth 3 lies in another sector, booth 4 in the other constituency; both
/// constituencies belong to one seat of parliament.
public final class SmallWorld {
  public static final String NATION = "N";
  public static final String STATE = "S1";
  public static final String ZONE = "Z1";
  public static final String DIVISION = "M1";
  public static final String DISTRICT = "D1";
  public static final String CITY = "D1-CITY";
  public static final String WARD = "W1";
  public static final String AC1 = "AC1";
  public static final String AC2 = "AC2";
  public static final String SECTOR_1 = "SEC1";
  public static final String SECTOR_2 = "SEC2";
  public static final String SECTOR_3 = "SEC3";
  public static final String BOOTH_1 = "B1";
  public static final String BOOTH_2 = "B2";
  public static final String BOOTH_3 = "B3";
  public static final String BOOTH_4 = "B4";
  public static final String PARLIAMENT = "PC";
  public static final String SEAT = "PC-1";

  private static final DrawnWorld DRAWING =
      DrawnWorld.of(
          """
          N nation सप्तदेश | Saptdesh
            S1 state नवांचल प्रदेश | Navanchal Pradesh
              Z1 zone पूर्वी जोन | Eastern Zone
                M1 division चंदन मंडल | Chandan Division
                  D1 district चंदनपुर | Chandanpur
                    D1-CITY metropolitan चंदनपुर महानगर | Chandanpur Metropolitan
                      W1 ward कमल टोला | Kamal Tola
                    AC1 constituency चंदनपुर उत्तर | Chandanpur North -> PC-1
                      SEC1 sector पलाशगंज | Palashganj
                        B1 booth प्राथमिक विद्यालय पलाशगंज कक्ष 1 | Primary School Palashganj Room 1 -> W1
                        B2 booth प्राथमिक विद्यालय पलाशगंज कक्ष 2 | Primary School Palashganj Room 2 -> W1
                      SEC2 sector केसरबाग | Kesarbagh
                        B3 booth पंचायत भवन केसरबाग | Panchayat House Kesarbagh
                    AC2 constituency मधुखेड़ा | Madhukheda -> PC-1
                      SEC3 sector हंसपुरवा | Hanspurwa
                        B4 booth कन्या इंटर कॉलेज हंसपुरवा | Girls' Inter College Hanspurwa
          PC parliament लोकसभा | Lok Sabha
            PC-1 seat चंदनपुर लोकसभा | Chandanpur Lok Sabha
          """);

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private SmallWorld() {}

  /// Lays the units, unless they lie there: tests share a database where they can.
  public static void lay(Database database) {
    boolean empty =
        database.reader().sql("select not exists (select from unit)").query(Boolean.class).single();
    if (empty) DRAWING.lay(database, new Words(), SINCE);
  }

  public static Place place(String code) {
    return DRAWING.place(code);
  }
}
