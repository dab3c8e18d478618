package org.sangathan.organisation;

import java.util.Locale;
import org.sangathan.acts.Act;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.FormPage.Typed;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// On which pages the module's forms stand, where one goes from them, and its place in the menu.
@Configuration(proxyBeanMethods = false)
class OrganisationForms {

  @Bean
  @Order(20)
  NavigationEntry treeEntry() {
    return new NavigationEntry("organisation.tree.title", "/tree", "organisation.show-tree");
  }

  @Bean
  @Order(30)
  UnitTab treeTab() {
    return new UnitTab("organisation.tree.title", "/tree", "organisation.show-tree");
  }

  @Bean
  @Order(40)
  UnitTab structureTab() {
    return new UnitTab("organisation.structure.tab", "/structure", "organisation.show-unit");
  }

  /// After a new unit comes the unit itself.
  @Bean
  FormPage createUnitForm() {
    return new FormPage(
        CreateUnit.class,
        OrganisationForms::structure,
        (said, made) -> "/u/" + said.code("code").toUpperCase(Locale.ROOT) + "/structure");
  }

  @Bean
  FormPage renameUnitForm() {
    return ofStructure(RenameUnit.class);
  }

  @Bean
  FormPage moveUnitForm() {
    return ofStructure(MoveUnit.class);
  }

  @Bean
  FormPage closeUnitForm() {
    return ofStructure(CloseUnit.class);
  }

  @Bean
  FormPage linkUnitsForm() {
    return ofStructure(LinkUnits.class);
  }

  @Bean
  FormPage unlinkUnitsForm() {
    return ofStructure(UnlinkUnits.class);
  }

  @Bean
  FormPage setCountForm() {
    return ofStructure(SetCount.class);
  }

  @Bean
  FormPage setFactForm() {
    return ofStructure(SetFact.class);
  }

  @Bean
  FormPage importUnitsForm() {
    return ofUpload(ImportUnits.class);
  }

  @Bean
  FormPage undoImportForm() {
    return ofUpload(UndoImport.class);
  }

  @Bean
  FormPage createTreeForm() {
    return ofLevels(CreateTree.class);
  }

  @Bean
  FormPage suspendTreeForm() {
    return ofLevels(SuspendTree.class);
  }

  /// After it comes the file of units that was made.
  @Bean
  FormPage layTreeForm() {
    return new FormPage(
        LayTree.class,
        said -> "/levels",
        (said, upload) -> "/u/" + said.code("unit") + "/uploads/" + upload);
  }

  @Bean
  FormPage createLevelForm() {
    return ofLevels(CreateLevel.class);
  }

  @Bean
  FormPage changeLevelForm() {
    return ofLevels(ChangeLevel.class);
  }

  private static FormPage ofStructure(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, OrganisationForms::structure, (said, made) -> structure(said));
  }

  /// What came of a file stands with the file.
  private static FormPage ofUpload(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, OrganisationForms::upload, (said, made) -> upload(said));
  }

  private static String upload(Typed said) {
    return "/u/" + said.code("unit") + "/uploads/" + said.code("upload");
  }

  private static FormPage ofLevels(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, said -> "/levels", (said, made) -> "/levels");
  }

  private static String structure(Typed said) {
    return "/u/" + said.code("unit") + "/structure";
  }
}
