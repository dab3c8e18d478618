package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Secret;
import org.sangathan.acts.UpTo;
import org.sangathan.database.Settings;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// The first run: the organisation gets its name, its levels, the unit at its top and the first
/// person who can sign in. Done once, by whoever opens the page first.
@Component
final class FoundOrganisation implements Act<FoundOrganisation.Form, FoundOrganisation.Outcome> {

  /// @param level where the tree begins
  /// @param code of the unit at the top
  /// @param person who will hold the post at the top
  /// @param signInName a telephone, or a chosen name
  record Form(
      String organisationHi,
      String organisationEn,
      LevelTemplate level,
      @UpTo(32) String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      String person,
      String signInName,
      @Secret String password,
      Language language) {}

  enum Outcome implements Acceptance {
    FOUNDED(3101);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final Founding founding;
  private final Accounts accounts;
  private final Access access;
  private final Settings settings;

  FoundOrganisation(
      Organisation organisation,
      Founding founding,
      Accounts accounts,
      Access access,
      Settings settings) {
    this.organisation = organisation;
    this.founding = founding;
    this.accounts = accounts;
    this.access = access;
    this.settings = settings;
  }

  /// Nobody holds a post yet who could allow it; afterwards it is refused to everybody.
  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    if (tree.size() > 0 || !accounts.isEmpty()) {
      return Answer.refused("", OrganisationRefusal.FOUNDED_ALREADY);
    }
    Form form = deed.form();
    Findings found =
        new Findings().code("code", Findings.code(form.code)).names(form.nameHi, form.nameEn);
    return found.or(() -> found(deed));
  }

  private Answer<Outcome> found(Deed<Form> deed) {
    Form form = deed.form();
    Founding.Top top =
        new Founding.Top(
            form.level,
            Findings.code(form.code),
            Findings.name(form.nameHi),
            Findings.name(form.nameEn),
            deed.day());
    Place place = founding.place(top);
    Access.FirstAdministrator first =
        new Access.FirstAdministrator(form.person, form.signInName, form.language, form.password);
    List<Complaint> complaints =
        new ArrayList<>(access.createFirstAdministrator(first, place, deed.receivedAt()));
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    settings.set(Settings.NAME_HI, form.organisationHi);
    settings.set(Settings.NAME_EN, form.organisationEn);
    founding.lay(top, place);
    organisation.changed();
    return Answer.accepted(Outcome.FOUNDED);
  }
}
