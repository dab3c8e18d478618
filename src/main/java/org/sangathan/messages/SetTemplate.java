package org.sangathan.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.UpTo;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// Writes a template down as the operators have it in their register: text, number and header. The
/// variables stay what they are, because the program fills them.
@Component
class SetTemplate implements Act<SetTemplate.Form, SetTemplate.Outcome> {

  /// @param registeredAs none takes the number away; then it is not sent
  record Form(
      String template,
      String language,
      @UpTo(480) String text,
      @Nullable String registeredAs,
      @Nullable String header) {}

  enum Outcome implements Acceptance {
    SET(2351);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final TemplateStore store;
  private final Gate gate;

  SetTemplate(TemplateStore store, Gate gate) {
    this.store = store;
    this.gate = gate;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (deed.place().unit() != gate.top().unit()) {
      return Answer.refused("", MessagesRefusal.ONLY_AT_THE_TOP);
    }
    Optional<Template> found = store.find(form.template, Language.of(form.language));
    if (found.isEmpty()) return Answer.refused("template", MessagesRefusal.TEMPLATE_UNKNOWN);
    List<Complaint> complaints = complaints(form, found.get());
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    store.set(changed(found.get(), form));
    return Answer.accepted(Outcome.SET);
  }

  private static List<Complaint> complaints(Form form, Template before) {
    List<Complaint> complaints = new ArrayList<>();
    Set<String> variables = Template.variables(before.text());
    boolean stray = form.text.replaceAll("\\{[a-z]+}", "").matches("(?s).*[{}].*");
    if (stray || !Template.variables(form.text).equals(variables)) {
      String names = "{" + String.join("} {", variables) + "}";
      complaints.add(new Complaint("text", MessagesRefusal.VARIABLES_DIFFER, names));
    }
    if (form.registeredAs != null && !form.registeredAs.matches("[0-9]{5,30}")) {
      complaints.add(new Complaint("registeredAs", MessagesRefusal.NUMBER_ODD));
    }
    if (form.header != null && !form.header.matches("[A-Za-z0-9]{3,11}")) {
      complaints.add(new Complaint("header", MessagesRefusal.HEADER_ODD));
    }
    return complaints;
  }

  private static Template changed(Template before, Form form) {
    return new Template(
        before.code(),
        before.language(),
        form.text,
        before.secret(),
        before.purpose(),
        form.registeredAs,
        form.header);
  }
}
