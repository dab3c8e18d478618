package org.sangathan.formation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.formation.Coverage.Goals;
import org.sangathan.formation.OwnGroup.Group;
import org.sangathan.formation.OwnGroup.Said;
import org.springframework.stereotype.Component;

/// What office-bearers say of themselves, and which shares committees shall have.
@Component
class ShareStore {
  private final Database database;

  ShareStore(Database database) {
    this.database = database;
  }

  Optional<Said> saidBy(UUID account) {
    return database
        .reader()
        .sql("select woman, young, shown from own_group where account_id = :account")
        .param("account", account)
        .query((row, n) -> new Said(group(row), row.getBoolean("shown")))
        .optional();
  }

  /// Of these accounts the ones that let it be shown.
  Map<UUID, Group> shown(Collection<UUID> accounts) {
    Map<UUID, Group> shown = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select account_id, woman, young from own_group
             where account_id = any (:accounts::uuid[]) and shown
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          shown.put(row.getObject("account_id", UUID.class), group(row));
        });
    return shown;
  }

  private static Group group(ResultSet row) throws SQLException {
    return Group.of(row.getBoolean("woman"), row.getBoolean("young"));
  }

  void say(UUID account, Said said) {
    database
        .writer()
        .sql(
            """
            insert into own_group (account_id, woman, young, shown)
            values (:account, :woman, :young, :shown)
            on conflict (account_id) do update
               set woman = excluded.woman, young = excluded.young, shown = excluded.shown
            """)
        .param("account", account)
        .param("woman", said.group().isWoman())
        .param("young", said.group().isYoung())
        .param("shown", said.shown())
        .update();
  }

  void takeBack(UUID account) {
    database
        .writer()
        .sql("delete from own_group where account_id = :account")
        .param("account", account)
        .update();
  }

  /// The units in which they hold a post on that day.
  int[] heldIn(UUID account, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select distinct unit_id
              from held_post
             where account_id = :account and valid_from <= :day and (valid_to is null or valid_to > :day)
            """)
        .param("account", account)
        .param("day", day)
        .query(Rows.NUMBERS);
  }

  /// What those said who hold no post any more, and will hold none, is not needed.
  void forgetFormer(LocalDate day) {
    List<UUID> former =
        database
            .writer()
            .sql(
                """
                /* all cells */
                select g.account_id
                  from own_group g
                 where g.account_id not in (
                   select h.account_id from held_post h where h.valid_to is null or h.valid_to > :day)
                """)
            .param("day", day)
            .query(Rows.single(UUID.class))
            .list();
    database
        .writer()
        .sql("delete from own_group where account_id = any (:former::uuid[])")
        .param("former", former.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /// By the number of the level; only of levels that have any.
  Map<Integer, Goals> goals() {
    Map<Integer, Goals> goals = new HashMap<>();
    database
        .reader()
        .sql("select level, women, youth from formation_goal")
        .query(row -> {
          goals.put(row.getInt("level"), new Goals(percent(row, "women"), percent(row, "youth")));
        });
    return goals;
  }

  private static @Nullable Integer percent(ResultSet row, String column) throws SQLException {
    int percent = row.getInt(column);
    return row.wasNull() ? null : percent;
  }

  void set(int level, Goals goals) {
    database
        .writer()
        .sql(
            """
            insert into formation_goal (level, women, youth) values (:level, :women, :youth)
            on conflict (level) do update
               set women = excluded.women, youth = excluded.youth
            """)
        .param("level", level)
        .param("women", goals.women(), Types.SMALLINT)
        .param("youth", goals.youth(), Types.SMALLINT)
        .update();
  }

  void drop(int level) {
    database
        .writer()
        .sql("delete from formation_goal where level = :level")
        .param("level", level)
        .update();
  }
}
