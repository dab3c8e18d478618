package org.sangathan.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Given;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// Somebody gets an account, usually with a post in the unit where it is done. No way leads into it
/// yet but a code to the telephone, or a slip: nobody ever knows another's password.
@Component
final class CreateAccount implements Act<CreateAccount.Form, CreateAccount.Outcome> {

  /// @param signInName where the telephone is another's sign-in already, or there is none
  /// @param postType with it what [GivePost.Form] says of a post; else nothing of that is asked
  record Form(
      String name,
      @Nullable String phone,
      @Nullable String signInName,
      Language language,
      @Nullable String postType,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean acting,
      @Nullable Ground ground,
      @UpTo(200) @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @UpTo(200) @Nullable String exception) {}

  enum Outcome implements Acceptance {
    CREATED(2101),
    CREATED_WITH_POST(2102);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Accounts accounts;
  private final Appointing appointing;
  private final Grants grants;
  private final PostTypeStore types;
  private final Access access;

  CreateAccount(
      Accounts accounts, Appointing appointing, Grants grants, PostTypeStore types, Access access) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.grants = grants;
    this.types = types;
    this.access = access;
  }

  /// What is refused anyway waits for nobody.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    boolean twoPersons =
        Optional.ofNullable(deed.form().postType)
            .flatMap(types::one)
            .filter(PostType::twoPersons)
            .isPresent();
    return twoPersons && complaints(deed).isEmpty();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (form.postType != null) appointing.takeTurn();
    List<Complaint> complaints = complaints(deed);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Account account = account(deed.idOf(0), form);
    if (!accounts.add(account, deed.receivedAt())) {
      return Answer.refused("signInName", AccountsRefusal.SIGN_IN_NAME_TAKEN);
    }
    Optional<Given> first = first(deed);
    if (first.isEmpty()) return Answer.accepted(Outcome.CREATED, account.id());
    appointing.giveAll(List.of(first.get()));
    return Answer.accepted(Outcome.CREATED_WITH_POST, account.id());
  }

  private List<Complaint> complaints(Deed<Form> deed) {
    Form form = deed.form();
    List<Complaint> complaints = new ArrayList<>();
    if (form.phone != null && mobile(form).isEmpty()) {
      complaints.add(new Complaint("phone", AccountsRefusal.NOT_AN_INDIAN_MOBILE));
    }
    if (form.phone == null && form.signInName == null) {
      complaints.add(new Complaint("phone", AccountsRefusal.PHONE_OR_NAME_MISSING));
    }
    if (form.signInName != null && !SignInName.isWellFormed(SignInName.fold(form.signInName))) {
      complaints.add(new Complaint("signInName", AccountsRefusal.SIGN_IN_NAME_MALFORMED));
    }
    newNumberOf(deed)
        .ifPresent(
            name -> complaints.add(new Complaint("phone", AccessRefusal.NEW_NUMBER_OF, name)));
    first(deed)
        .flatMap(first -> appointing.whyNotGiveFirst(deed, first))
        .ifPresent(complaints::add);
    return complaints;
  }

  /// Who is known by a former number until they confirm this one.
  private Optional<String> newNumberOf(Deed<Form> deed) {
    if (deed.form().signInName != null) return Optional.empty();
    return access
        .newNumbers(
            mobile(deed.form()).stream().toList(),
            unit -> grants.may(deed.actor(), "access.show-accounts", unit))
        .stream()
        .map(Account::name)
        .findFirst();
  }

  private static Optional<String> mobile(Form form) {
    return Optional.ofNullable(form.phone).flatMap(IndianMobile::parse);
  }

  private static Account account(UUID id, Form form) {
    String phone = mobile(form).orElse(null);
    String chosen = form.signInName == null ? phone : SignInName.fold(form.signInName);
    return new Account(
        id,
        Objects.requireNonNullElse(chosen, ""),
        phone,
        form.name,
        new Preferred(form.language, Preferred.FIRST.digits(), Preferred.FIRST.theme()));
  }

  private static Optional<Given> first(Deed<Form> deed) {
    Form form = deed.form();
    if (form.postType == null) return Optional.empty();
    Wanted wanted =
        new Wanted(
            deed.idOf(0),
            form.postType,
            deed.place(),
            List.of(),
            form.acting,
            Objects.requireNonNullElse(form.from, deed.day()),
            form.until,
            null,
            form.exception);
    Ground ground = Objects.requireNonNullElse(form.ground, Ground.APPOINTED);
    Basis<Ground> basis = new Basis<>(ground, form.decision, form.decidedOn);
    return Optional.of(new Given(deed.idOf(1), wanted, basis));
  }
}
