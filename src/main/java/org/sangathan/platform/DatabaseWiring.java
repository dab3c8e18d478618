package org.sangathan.platform;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/// Opens the database when the application starts. The pools name the server, so they close first.
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

  @Bean
  DatabaseServer databaseServer(Environment settings) {
    String url = settings.getProperty("sangathan.db-url", "");
    DatabaseServer server =
        url.isBlank()
            ? EmbeddedServer.start(EmbeddedServer.Settings.in(folder(settings)))
            : ExternalServer.at(
                url,
                settings.getProperty("sangathan.db-user"),
                settings.getProperty("sangathan.db-password"));
    try {
      Migrations.apply(server);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Path folder(Environment settings) {
    return Path.of(
            settings.getProperty(
                "sangathan.data", System.getProperty("user.home") + "/.sangathan/data"))
        .toAbsolutePath()
        .resolve("postgres");
  }

  @Bean
  @Primary
  DataSource writing(DatabaseServer server) {
    return DatabaseRole.WRITER.pool(server);
  }

  @Bean
  DataSource reading(DatabaseServer server) {
    return DatabaseRole.READER.pool(server);
  }

  @Bean
  Database database(DataSource writing, @Qualifier("reading") DataSource reading) {
    return new Database(writing, reading);
  }

  @Bean
  PlatformTransactionManager transactionManager(Database database) {
    return database.transactions();
  }
}
