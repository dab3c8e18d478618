package org.sangathan.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sangathan.database.Database;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// The rows of templates.
@Component
class TemplateStore {
  private final Database database;

  TemplateStore(Database database) {
    this.database = database;
  }

  Optional<Template> find(String code, Language language) {
    return database
        .writer()
        .sql(
            """
            select code, language, text, secret, purpose, registered_as, header
            from message_template where code = :code and language = :language
            """)
        .param("code", code)
        .param("language", language.code())
        .query((row, n) -> template(row))
        .optional();
  }

  List<Template> all() {
    return database
        .reader()
        .sql(
            """
            select code, language, text, secret, purpose, registered_as, header
            from message_template order by code desc, language desc
            """)
        .query((row, n) -> template(row))
        .list();
  }

  void set(Template template) {
    database
        .writer()
        .sql(
            """
            update message_template set text = :text, registered_as = :registeredAs,
              header = :header
            where code = :code and language = :language
            """)
        .param("text", template.text())
        .param("registeredAs", template.registeredAs())
        .param("header", template.header())
        .param("code", template.code())
        .param("language", template.language().code())
        .update();
  }

  static Template template(ResultSet row) throws SQLException {
    return new Template(
        row.getString("code"),
        Language.of(row.getString("language")),
        row.getString("text"),
        List.of((String[]) row.getArray("secret").getArray()),
        row.getString("purpose"),
        row.getString("registered_as"),
        row.getString("header"));
  }
}
