package org.sangathan.postings;

import org.sangathan.access.AccountPage;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the module's forms stand, and what it says above every page of whoever was appointed.
@Configuration(proxyBeanMethods = false)
class PostingsWiring {

  @Bean
  FormPage importPostingsForm() {
    return new FormPage(ImportPostings.class, PostingsWiring::file, (said, made) -> file(said));
  }

  @Bean
  FormPage undoPostingsForm() {
    return new FormPage(UndoPostings.class, PostingsWiring::file, (said, made) -> file(said));
  }

  @Bean
  FormPage confirmPostingForm() {
    return new FormPage(
        ConfirmPosting.class, said -> ShowOwnPosts.PAGE, (said, made) -> ShowOwnPosts.PAGE);
  }

  @Bean
  FormPage sayGroupForm() {
    return new FormPage(
        SayGroup.class, said -> ShowOwnPosts.PAGE, (said, made) -> ShowOwnPosts.PAGE + "#group");
  }

  @Bean
  FormPage resignPostingForm() {
    return new FormPage(
        ResignPosting.class, said -> ShowOwnPosts.PAGE, (said, made) -> ShowOwnPosts.PAGE);
  }

  @Bean
  AccountPage.Link officeBearerLink() {
    return new AccountPage.Link("postings.office-bearer", "/office-bearers/");
  }

  @Bean
  FormPage transferOfficeBearerForm() {
    return new FormPage(
        TransferOfficeBearer.class,
        PostingsWiring::officeBearer,
        (said, made) -> officeBearer(said));
  }

  @Bean
  FormPage promoteOfficeBearerForm() {
    return new FormPage(
        PromoteOfficeBearer.class,
        PostingsWiring::officeBearer,
        (said, made) -> officeBearer(said));
  }

  @Bean
  FormPage putFirstForm() {
    return new FormPage(
        PutFirst.class, PostingsWiring::officeBearer, (said, made) -> officeBearer(said));
  }

  @Bean
  FormPage nameSpokespersonForm() {
    return new FormPage(
        NameSpokesperson.class, PostingsWiring::officeBearer, (said, made) -> officeBearer(said));
  }

  @Bean
  FormPage limitPostsForm() {
    return new FormPage(LimitPosts.class, said -> ShowLimits.PAGE, (said, made) -> ShowLimits.PAGE);
  }

  /// What is vacant then stands on the committee, with the way to fill it.
  @Bean
  FormPage relieveOfficeBearerForm() {
    return new FormPage(
        RelieveOfficeBearer.class,
        PostingsWiring::officeBearer,
        (said, made) -> "/u/" + said.code("unit") + "/committee");
  }

  private static String officeBearer(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/office-bearers/" + said.code("account");
  }

  private static String file(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/uploads/" + said.code("upload");
  }
}
