package org.sangathan.organisation;

import java.util.List;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes trees and their levels.
@Component
class LevelStore {
  private final Database database;

  LevelStore(Database database) {
    this.database = database;
  }

  /// @return the new tree's number; trees are few and made one at a time
  int addTree(String code, String nameHi, String nameEn) {
    return database
        .writer()
        .sql(
            """
            insert into tree (id, code, name_hi, name_en)
            select coalesce(max(id), 0) + 1, :code, :hi, :en from tree
            returning id
            """)
        .param("code", code)
        .param("hi", nameHi)
        .param("en", nameEn)
        .query(Integer.class)
        .single();
  }

  /// @param level with any number
  /// @return it with the next number
  Level add(Level level) {
    int id =
        fill(
                database
                    .writer()
                    .sql(
                        """
                        insert into level (
                          id, tree, code, rank, name_hi, name_en, parents, carries_cell, takes_members)
                        select coalesce(max(id), 0) + 1, :tree, :code, :rank, :hi, :en, :parents, :cell,
                          :members
                        from level
                        returning id
                        """)
                    .param("tree", level.tree())
                    .param("code", level.code())
                    .param("cell", level.carriesCell()),
                level)
            .query(Integer.class)
            .single();
    return new Level(
        id,
        level.tree(),
        level.code(),
        level.rank(),
        level.nameHi(),
        level.nameEn(),
        level.parents(),
        level.carriesCell(),
        level.takesMembers());
  }

  void change(Level level) {
    fill(
            database
                .writer()
                .sql(
                    """
                    update level set rank = :rank, name_hi = :hi, name_en = :en, parents = :parents,
                      takes_members = :members
                    where id = :id
                    """)
                .param("id", level.id()),
            level)
        .update();
  }

  private static StatementSpec fill(StatementSpec statement, Level level) {
    return statement
        .param("rank", level.rank())
        .param("hi", level.nameHi())
        .param("en", level.nameEn())
        .param("parents", numbers(level.parents()))
        .param("members", level.takesMembers());
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
