package org.sangathan.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/// Opens the database when the application starts. The pools name the server, so they close first.
/// Its settings are `sangathan.data`, or else `sangathan.db-url`, `-user` and `-password`; with
/// `sangathan.postgres.NAME` any setting of our own server is changed that does not risk data;
/// `sangathan.db-writers` and `-readers` say how many connections each pool has.
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

  @Bean
  DatabaseServer databaseServer(Environment settings) {
    DatabaseServer server = open(settings);
    try {
      Migrations.apply(server);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static DatabaseServer open(Environment settings) {
    String url = settings.getProperty("sangathan.db-url", "");
    if (!url.isBlank()) {
      return ExternalServer.at(
          url,
          settings.getProperty("sangathan.db-user"),
          settings.getProperty("sangathan.db-password"));
    }
    // A command at the terminal works beside the server that runs on its folder.
    Optional<DatabaseServer> running =
        settings.getProperty("sangathan.join", Boolean.class, false)
            ? JoinedServer.on(folder(settings))
            : Optional.empty();
    return running.orElseGet(() -> EmbeddedServer.start(embedded(settings)));
  }

  private static EmbeddedServer.Settings embedded(Environment settings) {
    EmbeddedServer.Settings chosen = EmbeddedServer.Settings.in(folder(settings));
    Map<String, String> postgres =
        Binder.get(settings)
            .bind("sangathan.postgres", Bindable.mapOf(String.class, String.class))
            .orElseGet(Map::of);
    for (Map.Entry<String, String> one : postgres.entrySet()) {
      // From the environment of the process, SHARED_BUFFERS arrives as shared.buffers.
      chosen = chosen.with(one.getKey().replace('.', '_'), one.getValue());
    }
    return chosen;
  }

  private static Path folder(Environment settings) {
    return DataDirectory.of(settings).resolve("postgres");
  }

  @Bean
  @Primary
  DataSource writing(DatabaseServer server, Environment settings) {
    return DatabaseRole.WRITER.pool(server, settings);
  }

  @Bean
  DataSource reading(DatabaseServer server, Environment settings) {
    return DatabaseRole.READER.pool(server, settings);
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
