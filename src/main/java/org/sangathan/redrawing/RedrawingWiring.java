package org.sangathan.redrawing;

import org.sangathan.acts.Act;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where the forms of redrawing stand, and where one goes from them: all on one page.
@Configuration(proxyBeanMethods = false)
class RedrawingWiring {

  @Bean
  @Order(45)
  UnitTab redrawTab() {
    return new UnitTab("redrawing.tab", "/redraw", ShowRedrawing.CAPABILITY);
  }

  @Bean
  FormPage splitUnitForm() {
    return form(SplitUnit.class);
  }

  @Bean
  FormPage mergeUnitsForm() {
    return form(MergeUnits.class);
  }

  @Bean
  FormPage undoRedrawingForm() {
    return form(UndoRedrawing.class);
  }

  @Bean
  FormPage sortPersonForm() {
    return form(SortPerson.class);
  }

  @Bean
  FormPage importBoothListForm() {
    return new FormPage(ImportBoothList.class, RedrawingWiring::file, (said, made) -> file(said));
  }

  @Bean
  FormPage undoBoothListForm() {
    return new FormPage(UndoBoothList.class, RedrawingWiring::file, (said, made) -> file(said));
  }

  private static String file(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/uploads/" + said.code("upload");
  }

  private static FormPage form(Class<? extends Act<?, ?>> act) {
    return new FormPage(
        act,
        said -> "/u/" + said.code("unit") + "/redraw",
        (said, done) -> "/u/" + said.code("unit") + "/redraw");
  }
}
