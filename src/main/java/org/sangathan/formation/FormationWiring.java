package org.sangathan.formation;

import java.time.LocalTime;
import org.sangathan.acts.Act;
import org.sangathan.database.Database;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The module's tab, on which pages its forms stand, and what it does when a day has turned.
@Configuration(proxyBeanMethods = false)
class FormationWiring {

  @Bean
  @Order(12)
  UnitTab formationTab() {
    return new UnitTab("formation.title", "/formation", Formation.SHOW);
  }

  @Bean
  FormPage requirePostsForm() {
    return atRules(RequirePosts.class);
  }

  @Bean
  FormPage dropPostsForm() {
    return atRules(DropPosts.class);
  }

  @Bean
  FormPage setShareGoalsForm() {
    return atRules(SetShareGoals.class);
  }

  private static FormPage atRules(Class<? extends Act<?, ?>> act) {
    return new FormPage(
        act, FormationWiring::rules, (said, made) -> rules(said) + "#" + said.code("level"));
  }

  private static String rules(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/formation/rules";
  }

  @Bean
  FormPage stateFormationForm() {
    return new FormPage(
        StateFormation.class, FormationWiring::coverage, (said, made) -> coverage(said));
  }

  private static String coverage(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/formation?level=" + said.code("level");
  }

  /// Posts that were given or ended for a later day begin and end by themselves.
  @Bean
  Job settleTurnedPosts(Database database, Settling settling) {
    return new Job(
        "formation.settle-turned",
        LocalTime.of(0, 6),
        () ->
            database.transact(() -> {
              settling.settleTurned();
              return true;
            }));
  }
}
