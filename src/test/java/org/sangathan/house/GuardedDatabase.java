package org.sangathan.house;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.TestDatabase;
import org.sangathan.database.TestDatabase.Profile;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/// Gives each Spring context of the tests a fresh database and holds its statements to the data
/// rules, without a line in the tests. Contexts are shared, and so are their databases, except for
/// classes that bear [OwnDatabase].
final class GuardedDatabase implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    OwnDatabase own = TestContextAnnotationUtils.findMergedAnnotation(testClass, OwnDatabase.class);
    return own == null
        ? new Customizer(Profile.GUARDED, null)
        : new Customizer(own.value(), testClass);
  }

  /// @param owner null where the database may be shared
  private record Customizer(Profile profile, @Nullable Class<?> owner)
      implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration merged) {
      DatabaseServer server = TestDatabase.freshServer(profile);
      TestPropertyValues.of(
              "sangathan.db-url=" + server.url(),
              "sangathan.db-user=" + server.user(),
              "sangathan.db-password=" + server.password())
          .applyTo(context);
      context
          .getBeanFactory()
          .addBeanPostProcessor(
              new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                  return bean instanceof DataSource pool ? StatementGuard.watch(pool) : bean;
                }
              });
    }
  }
}
