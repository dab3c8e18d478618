package org.sangathan.database;

import java.util.Collection;
import java.util.List;

/// Takes the foreign keys and secondary indexes off the tables of a load and lays them on again as
/// they were: building an index once costs a fraction of growing it row by row. Inside a
/// transaction of the owner, so nobody ever sees the tables without them.
public final class SetAside {

  /// Whoever watches how many of all parts are back.
  public interface Watching {
    void at(int back, int all);
  }

  /// What takes a part away and what brings it back, as the catalogue spells it.
  private record Part(String name, String away, String back) {}

  private final Database database;
  private final List<Part> parts;

  private SetAside(Database database, Collection<String> tables) {
    this.database = database;
    this.parts = parts(tables);
  }

  /// Takes them off these tables.
  public static SetAside from(Database database, Collection<String> tables) {
    SetAside aside = new SetAside(database, tables);
    aside.parts.forEach(part -> database.writer().sql(part.away).update());
    return aside;
  }

  /// Says after each part how many of all are back.
  public void bringBack(Watching watching) {
    database.writer().sql("set local maintenance_work_mem = '256MB'").update();
    int back = 0;
    for (Part part : parts) {
      watching.at(back++, parts.size());
      database.writer().sql(part.back).update();
    }
    watching.at(back, parts.size());
  }

  /// Indexes first, because the check of a foreign key may use one.
  private List<Part> parts(Collection<String> tables) {
    return database
        .writer()
        .sql(
            """
            select c.relname as name, format('drop index %s', c.oid::regclass) as away,
              replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as back
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            where t.relname = any(:tables) and t.relnamespace = 'public'::regnamespace
              and not i.indisunique
            union all
            select conname, format('alter table %s drop constraint %I', conrelid::regclass, conname),
              format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conparentid = 0
              and (conrelid in (select oid from pg_class where relname = any(:tables))
                or confrelid in (select oid from pg_class where relname = any(:tables)))
            """)
        .param("tables", tables.toArray(String[]::new))
        .query(Rows.as(Part.class))
        .list();
  }
}
