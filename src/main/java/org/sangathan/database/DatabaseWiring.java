package org.sangathan.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/// Opens the database when the application starts. The pools name the server, so they close first.
/// `sangathan.db-writers` and `-readers` say how many connections each pool has.
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

  @Bean
  DatabaseServer databaseServer(Environment settings) {
    DatabaseServer server = ChosenServer.open(settings);
    try {
      Migrations.apply(server);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
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
