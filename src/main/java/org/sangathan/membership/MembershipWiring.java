package org.sangathan.membership;

import java.util.List;
import java.util.Locale;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.FormPage.Typed;
import org.sangathan.people.UnmaskPhone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the forms of membership stand, and where one goes from them.
@Configuration(proxyBeanMethods = false)
class MembershipWiring {

  @Bean
  AskedOfGate askedForPeople() {
    return new AskedOfGate(List.of(HeldPerson.MEND_OTHERS));
  }

  /// After an enrolment comes the next one: a worker stands at the next door.
  @Bean
  FormPage enrolMemberForm() {
    return new FormPage(
        EnrolMember.class,
        said -> unit(said) + "/enrol" + invitation(said),
        (said, person) -> unit(said) + "/enrol");
  }

  @Bean
  FormPage mendPersonForm() {
    return new FormPage(MendPerson.class, MembershipWiring::person, (said, person) -> person(said));
  }

  @Bean
  FormPage movePersonForm() {
    return new FormPage(
        MovePerson.class,
        MembershipWiring::person,
        (said, person) -> "/u/" + said.code("to").toUpperCase(Locale.ROOT) + "/people/" + person);
  }

  @Bean
  FormPage withdrawPersonForm() {
    return new FormPage(
        WithdrawPerson.class, MembershipWiring::person, (said, person) -> unit(said) + "/people");
  }

  @Bean
  FormPage unmaskPhoneForm() {
    return new FormPage(UnmaskPhone.class, MembershipWiring::person, null);
  }

  @Bean
  FormPage unmaskInvitedForm() {
    return new FormPage(
        UnmaskInvited.class, said -> unit(said) + "/enrol" + invitation(said), null);
  }

  @Bean
  FormPage renewMemberForm() {
    return new FormPage(
        RenewMember.class, MembershipWiring::person, (said, person) -> person(said));
  }

  @Bean
  FormPage openDriveForm() {
    return new FormPage(OpenDrive.class, MembershipWiring::targets, (said, drive) -> targets(said));
  }

  @Bean
  FormPage changeDriveForm() {
    return new FormPage(
        ChangeDrive.class, MembershipWiring::targets, (said, drive) -> targets(said));
  }

  private static String targets(Typed said) {
    return unit(said) + "/targets";
  }

  private static String unit(Typed said) {
    return "/u/" + said.code("unit");
  }

  private static String person(Typed said) {
    return unit(said) + "/people/" + said.code("person");
  }

  private static String invitation(Typed said) {
    String id = said.code("invitation");
    return id.isEmpty() ? "" : "?invitation=" + id;
  }
}
