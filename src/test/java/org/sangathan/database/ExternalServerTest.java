package org.sangathan.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExternalServerTest {

  @Test
  void theLoginMayStandInTheAddressOrBesideIt() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      String plain = test.url().substring("jdbc:".length());
      String login = test.server().user() + ":" + test.server().password() + "@";
      assertThat(ExternalServer.at(plain.replace("//", "//" + login), null, null).user())
          .isEqualTo("sangathan");
      assertThat(ExternalServer.at(plain, null, test.server().password()).user())
          .isEqualTo("sangathan");
      ExternalServer.at(test.url(), test.server().user(), test.server().password());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sangathan", "mysql://host/sangathan", "postgresql:///x", "a b"})
  void anAddressOfSomethingElseIsRefused(String url) {
    assertThatThrownBy(() -> ExternalServer.at(url, null, null))
        .isInstanceOf(ServerRefusal.class)
        .hasMessageContaining("not the address");
  }

  @Test
  void aSuperuserIsRefused() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      assertThat(refusal(test.url(), "postgres", TestDatabase.superuserPassword()).getMessage())
          .contains("superuser");
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutShowingIt() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      assertThat(refusal(test.url(), "sangathan", "open-sesame").getMessage())
          .contains("sangathan")
          .doesNotContain("open-sesame");
    }
  }

  /// Each refusal names SQL; when the operator has run all of it, the application works.
  @Test
  void theSqlThatIsNamedIsEnough() {
    JdbcClient operator = TestDatabase.superuser("postgres");
    operator.sql("create role plain_login login password 'p@ss word'").update();
    operator.sql("create database bare").update();
    try (TestDatabase other = TestDatabase.fresh(Profile.PLAIN)) {
      String url =
          other.url().substring(0, other.url().lastIndexOf('/')).replace("jdbc:", "") + "/bare";
      String withLogin = url.replace("//", "//plain_login:p%40ss%20word@");
      for (String missing : new String[] {"roles", "pg_trgm", "tables"}) {
        ServerRefusal refusal = refusal(withLogin, null, null);
        assertThat(refusal.getMessage()).contains(missing);
        run(refusal.remedy(new Words(), Language.ENGLISH).lines().skip(1).collect(joining("\n")));
      }
      Migrations.apply(ExternalServer.at(withLogin, null, null));
    } finally {
      operator.sql("drop database bare with (force)").update();
      operator.sql("drop role plain_login").update();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhatAndWhatToDo(ServerRefusal.Why why) {
    assertThat(new Words().has(why.key())).isTrue();
    assertThat(new Words().has(why.key() + ".remedy")).isTrue();
  }

  private static void run(String remedy) {
    for (String statement : remedy.split(";", -1)) {
      // The roles of this server are there already; on a new one they are made.
      if (!statement.isBlank() && !statement.contains("create role")) {
        TestDatabase.superuser("bare").sql(statement).update();
      }
    }
  }

  private static ServerRefusal refusal(
      String url, @Nullable String user, @Nullable String password) {
    return catchThrowableOfType(ServerRefusal.class, () -> ExternalServer.at(url, user, password));
  }
}
