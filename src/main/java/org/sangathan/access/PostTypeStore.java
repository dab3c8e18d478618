package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Kinds of post, and what asks for a second proof.
@Component
class PostTypeStore {
  private final Database database;

  PostTypeStore(Database database) {
    this.database = database;
  }

  /// The codes of those whose holders are elders.
  Set<String> mentors() {
    return all().stream()
        .filter(type -> type.nature() == PostKinds.Nature.MENTOR)
        .map(PostType::code)
        .collect(Collectors.toSet());
  }

  /// What asks for a second proof.
  Capabilities strong() {
    return new Capabilities(
        Set.copyOf(
            database
                .reader()
                .sql("select pattern from strong_capability")
                .query(Rows.single(String.class))
                .list()));
  }

  void demandStrength(Collection<String> patterns) {
    database
        .writer()
        .sql("delete from strong_capability where not pattern = any(:patterns)")
        .param("patterns", patterns.toArray(String[]::new))
        .update();
    database
        .writer()
        .sql(
            """
            insert into strong_capability (pattern) select unnest(:patterns) on conflict do nothing
            """)
        .param("patterns", patterns.toArray(String[]::new))
        .update();
  }

  /// A kind of post is made or becomes another one.
  void define(PostType type) {
    database
        .writer()
        .sql(
            """
            insert into post_type (code, place_in_list, name_hi, name_en, capabilities, enter_reach,
                                   see_reach, search_reach, nature, two_persons, for_programs)
            values (:code, 90, :nameHi, :nameEn, :capabilities, :enter, :see, :search, :nature,
                    :twoPersons, :forPrograms)
            on conflict (code) do update
               set name_hi = excluded.name_hi, name_en = excluded.name_en,
                   capabilities = excluded.capabilities, enter_reach = excluded.enter_reach,
                   see_reach = excluded.see_reach, search_reach = excluded.search_reach,
                   nature = excluded.nature, two_persons = excluded.two_persons
            """)
        .param("code", type.code())
        .param("nameHi", type.nameHi())
        .param("nameEn", type.nameEn())
        .param("capabilities", type.capabilities().patterns().toArray(String[]::new))
        .param("enter", type.reaches().enter().code())
        .param("see", type.reaches().see().code())
        .param("search", type.reaches().search().code())
        .param("nature", type.nature().code())
        .param("twoPersons", type.twoPersons())
        .param("forPrograms", type.forPrograms())
        .update();
  }

  List<PostType> all() {
    return database
        .reader()
        .sql(
            """
            select code, name_hi, name_en, capabilities, enter_reach, see_reach, search_reach, nature,
                   two_persons, for_programs
              from post_type
             order by place_in_list, code
            """)
        .query((row, n) -> type(row))
        .list();
  }

  Optional<PostType> one(String code) {
    return all().stream().filter(t -> t.code().equals(code)).findFirst();
  }

  private static PostType type(ResultSet row) throws SQLException {
    return new PostType(
        row.getString("code"),
        row.getString("name_hi"),
        row.getString("name_en"),
        PostingStore.capabilities(row.getArray("capabilities")),
        PostingStore.reaches(row),
        PostKinds.Nature.of(row.getString("nature")),
        row.getBoolean("two_persons"),
        row.getBoolean("for_programs"));
  }
}
