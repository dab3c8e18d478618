package org.sangathan.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A kind of post is made, or becomes another one for everybody who holds it. Only by those at the
/// top who hold all that it allows, before and after.
@Component
final class DefinePost implements Act<DefinePost.Form, DefinePost.Outcome> {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

  /// @param code for ever; the code of a kind that is there changes that one
  /// @param capabilities names, whole modules (`membership.*`) or all (`*`)
  /// @param nature what it was before, or an office-bearer, when it is not said
  /// @param forPrograms for ever, as the code is
  record Form(
      String code,
      String nameHi,
      String nameEn,
      List<String> capabilities,
      Reaches.Reach enter,
      Reaches.Reach see,
      Reaches.Reach search,
      PostKinds.@Nullable Nature nature,
      boolean twoPersons,
      boolean forPrograms) {}

  enum Outcome implements Acceptance {
    MADE(2181),
    CHANGED(2182);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PostTypeStore types;
  private final AdministratorStore administrators;
  private final Grants grants;
  private final Catalogue catalogue;
  private final GrantVersion version;

  DefinePost(
      PostTypeStore types,
      AdministratorStore administrators,
      Grants grants,
      Catalogue catalogue,
      GrantVersion version) {
    this.types = types;
    this.administrators = administrators;
    this.grants = grants;
    this.catalogue = catalogue;
    this.version = version;
  }

  /// Of a post that is given by two, and of one that was until now.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return deed.form().twoPersons
        || types.one(deed.form().code).filter(PostType::twoPersons).isPresent();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    version.grow();
    Form form = deed.form();
    if (!grants.isTop(deed.place())) return Answer.refused("", AccessRefusal.BEYOND_YOUR_POST);
    if (!CODE.matcher(form.code).matches()) {
      return Answer.refused("code", AccessRefusal.POST_CODE_MALFORMED);
    }
    Set<String> wanted = new TreeSet<>(form.capabilities);
    if (wanted.isEmpty() || !catalogue.knows(wanted)) {
      return Answer.refused("capabilities", AccessRefusal.CAPABILITY_UNKNOWN);
    }
    Optional<PostType> before = types.one(form.code);
    PostType after = after(form, wanted, nature(form, before));
    Optional<AccessRefusal> why = whyNot(deed, before, after);
    if (why.isPresent()) return Answer.refused("capabilities", why.get());
    types.define(after);
    return Answer.accepted(before.isEmpty() ? Outcome.MADE : Outcome.CHANGED, (UUID) null);
  }

  private static PostKinds.Nature nature(Form form, Optional<PostType> before) {
    return form.nature == null
        ? before.map(PostType::nature).orElse(PostKinds.Nature.OFFICE_BEARER)
        : form.nature;
  }

  private static PostType after(Form form, Set<String> capabilities, PostKinds.Nature nature) {
    return new PostType(
        form.code,
        form.nameHi,
        form.nameEn,
        new Capabilities(capabilities),
        new Reaches(form.enter, form.see, form.search),
        nature,
        form.twoPersons,
        form.forPrograms);
  }

  private Optional<AccessRefusal> whyNot(
      Deed<Form> deed, Optional<PostType> before, PostType after) {
    int top = deed.place().unit();
    boolean mine =
        grants.mayGive(deed.actor(), after, top)
            && before.stream().allMatch(type -> grants.mayGive(deed.actor(), type, top));
    if (!mine) return Optional.of(AccessRefusal.BEYOND_YOUR_POST);
    if (before.filter(b -> b.forPrograms() != after.forPrograms()).isPresent()) {
      return Optional.of(AccessRefusal.HOLDERS_STAY);
    }
    if (!after.isFitForItsHolders()) return Optional.of(AccessRefusal.NOT_FOR_PROGRAMS);
    return after.appoints()
            || before.filter(PostType::appoints).isEmpty()
            || administrators.hasAdministratorBesides(after.code(), top, deed.day())
        ? Optional.empty()
        : Optional.of(AccessRefusal.LAST_ADMINISTRATOR);
  }
}
