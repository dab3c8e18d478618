package org.sangathan.pages;

import com.ibm.icu.text.BreakIterator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Masthead;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Voice;
import org.sangathan.works.Work;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template has besides its page: the reader's language, digits and light, the words and
/// figures told in them, the frame round the page, and what was typed into a refused form.
public final class Screen {

  /// Something that a module says above every page of one reader until they have seen to it. It is
  /// a bean, asked for each page, so it has to be quick.
  public interface Notice {

    /// Empty where there is nothing to say to whoever asks.
    Optional<Line> of(HttpServletRequest request);

    /// @param word the key of what happened, and the facts that are told in it
    /// @param at when it happened; null where that says nothing
    /// @param lead the key of the words that lead to where one sees to it
    /// @param icon `warn` where something may be wrong
    record Line(
        String word,
        List<Object> facts,
        @Nullable Instant at,
        String lead,
        String address,
        String icon) {

      public Line(String word, @Nullable Instant at, String lead, String address) {
        this(word, List.of(), at, lead, address, "warn");
      }
    }
  }

  private final Screens house;
  private final HttpServletRequest request;
  private final Voice voice;
  private final Preferred reader;
  private final Telling telling;
  private final @Nullable Flash flash;
  private final List<Work> underWay;

  Screen(Screens house, HttpServletRequest request, @Nullable Flash flash, List<Work> underWay) {
    this.house = house;
    this.request = request;
    this.voice = house.voiceOf(request);
    this.reader = voice.reader();
    this.telling = voice.telling();
    this.flash = flash;
    this.underWay = underWay;
  }

  // ---- words, numbers and time ----

  public String say(String key, Object... facts) {
    return voice.say(key, facts);
  }

  public boolean has(String key) {
    return house.words().has(key);
  }

  /// The name in the reader's script, or the other one where only that is known.
  public String name(@Nullable String hi, @Nullable String en) {
    return voice.name(hi, en);
  }

  public Telling telling() {
    return telling;
  }

  public String number(long count) {
    return telling.number(count);
  }

  public String number(double amount) {
    return telling.number(amount);
  }

  public String brief(long count) {
    return telling.brief(count);
  }

  public String percent(double share) {
    return telling.percent(share);
  }

  public String date(LocalDate day) {
    return telling.date(day);
  }

  public String dateWithWeekday(LocalDate day) {
    return telling.dateWithWeekday(day);
  }

  public String time(Instant moment) {
    return telling.time(moment);
  }

  public String moment(Instant moment) {
    return telling.moment(moment);
  }

  /// This moment, for what is printed.
  public String now() {
    return telling.moment(house.now());
  }

  public String ago(Instant then) {
    return telling.ago(then, house.now());
  }

  // ---- the reader ----

  public Language language() {
    return reader.language();
  }

  public Preferred preferred() {
    return reader;
  }

  public @Nullable Actor actor() {
    return house.actorOf(request).orElse(null);
  }

  public boolean signedIn() {
    return actor() != null;
  }

  public String actorName() {
    Actor actor = actor();
    return actor == null ? "" : actor.name();
  }

  /// The account whose page this is, empty for nobody's, so that the browser forgets what somebody
  /// else began; null where a failure is told and it may not be known.
  public @Nullable String whose() {
    Actor actor = actor();
    if (actor != null) return actor.account().toString();
    return request.getDispatcherType() == DispatcherType.ERROR ? null : "";
  }

  // ---- the frame ----

  public String organisation() {
    Masthead masthead = house.masthead();
    String name = name(masthead.nameHi(), masthead.nameEn());
    return name.isBlank() ? say("sangathan.name") : name;
  }

  /// The first letter of the organisation's name, as a reader counts letters.
  public String initial() {
    String name = organisation();
    BreakIterator letters = BreakIterator.getCharacterInstance(reader.locale());
    letters.setText(name);
    return name.substring(0, letters.next());
  }

  public List<NavigationEntry> navigation() {
    return house.navigationFor(actor());
  }

  /// The parts of a unit that the reader may open.
  public List<NavigationEntry> unitTabs(String unit) {
    return house.tabsFor(actor(), unit);
  }

  /// The address of a file under `static/` that may be kept for a year.
  public String asset(String path) {
    return house.assets().address(path);
  }

  /// The style sheet that carries the organisation's accent.
  public String accentSheet() {
    return "/accent/" + house.masthead().accent().substring(1) + ".css";
  }

  /// The address that sets one of `language`, `theme` and `digits` and comes back here.
  public String choose(String what, String to) {
    String back = URLEncoder.encode(here(), StandardCharsets.UTF_8);
    return "/" + what + "?to=" + to + "&back=" + back;
  }

  public String version() {
    return house.version();
  }

  /// What the act that led here says, or null.
  public @Nullable String flash() {
    return flash == null || !has(flash.key()) ? null : say(flash.key(), flash.facts().toArray());
  }

  /// `<act>.<constant>` of what is said, so that a draft of that act can be thrown away.
  public @Nullable String flashKey() {
    return flash == null ? null : flash.key();
  }

  /// The reader's long works that have not ended, except on the pages that show them.
  public List<Work> worksUnderWay() {
    return isHere("/works") ? List.of() : underWay;
  }

  /// What the reader has to see to.
  public List<Notice.Line> notices() {
    return house.notices(request);
  }

  /// What a status means, in a few words.
  public String statusTitle(int status) {
    String key = "problem." + status;
    return has(key) ? say(key) : say("problem.other");
  }

  /// The path of this page; on an error page that of the one that failed.
  public String path() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return Objects.toString(failed, request.getRequestURI());
  }

  public String query() {
    return Objects.toString(request.getQueryString(), "");
  }

  /// Path and query: where a switch of language or light comes back to.
  public String here() {
    return query().isEmpty() ? path() : path() + "?" + query();
  }

  public boolean isHere(String address) {
    return path().equals(address) || path().startsWith(address + "/");
  }

  // ---- forms ----

  public String csrfName() {
    CsrfToken token = csrf();
    return token == null ? "_csrf" : token.getParameterName();
  }

  public String csrfToken() {
    CsrfToken token = csrf();
    return token == null ? "" : token.getToken();
  }

  private @Nullable CsrfToken csrf() {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  /// The id of the deed that a form will do: a refused form keeps its own.
  public String deedId(String act) {
    String typed = typed(act, "id", "");
    return typed.isEmpty() ? house.newId().toString() : typed;
  }

  /// The same where an act has several forms on the page.
  ///
  /// @param key which of them
  public String deedId(String act, String key) {
    return refused(act, key) ? deedId(act) : house.newId().toString();
  }

  /// Whether that form of the act was sent and comes back refused. Where what came did not say
  /// which form it was, all of them are.
  ///
  /// @param key which of the forms of the act on the page
  public boolean refused(String act, String key) {
    Said said = said(act);
    return said != null && !said.complaints().isEmpty() && said.cameFrom(key);
  }

  /// What was typed into the field of a refused form; otherwise what the page proposes.
  public String typed(String act, String field, @Nullable String proposed) {
    Said said = said(act);
    return said == null ? Objects.toString(proposed, "") : said.typed(field);
  }

  /// The same of a field in which several may be chosen.
  public List<String> typedAll(String act, String field, List<String> proposed) {
    Said said = said(act);
    return said == null ? proposed : said.typedAll(field);
  }

  /// Why the field was not taken, said; an empty field name asks for the form as a whole.
  public List<String> complaints(String act, String field) {
    return allComplaints(act).stream()
        .filter(complaint -> complaint.field().equals(field))
        .map(this::say)
        .toList();
  }

  public List<Complaint> allComplaints(String act) {
    Said said = said(act);
    return said == null ? List.of() : said.complaints();
  }

  public String say(Complaint complaint) {
    return say("refusal." + complaint.refusal().number(), complaint.facts().toArray());
  }

  /// The id of the element in which the field of an act is typed.
  public String fieldId(String act, String field) {
    return act.replace('.', '-') + "--" + field;
  }

  /// What the field is called; fields that every form has are named by the frame, and one of many
  /// (`numbers.AC1`) by its code.
  public String fieldLabel(String act, String field) {
    int dot = field.indexOf('.');
    if (dot > 0) return fieldLabel(act, field.substring(0, dot)) + " " + field.substring(dot + 1);
    String own = act + ".field." + field;
    if (has(own)) return say(own);
    String shared = "form.field." + field;
    // A name that no form has: only somebody who wrote the request by hand sees it.
    return has(shared) ? say(shared) : field;
  }

  private @Nullable Said said(String act) {
    Said said = Said.in(request);
    return said != null && said.act().equals(act) ? said : null;
  }

  /// An id for an element of the page.
  public String newId() {
    UUID id = house.newId();
    return "e" + Long.toString(id.getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
  }
}
