package org.sangathan.serviceaccounts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Reply;

/// Programs that come and go in the tests, by the acts that make them.
final class ProgramWorld {
  static final String KIND = "enrolment-program";

  private final AccessWorld world;
  private final Acts acts;

  ProgramWorld(AccessWorld world, Acts acts) {
    this.world = world;
    this.acts = acts;
  }

  Reply say(Actor who, String act, Place place, Object... fields) {
    Map<String, Object> said = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    said.put("id", world.newId().toString());
    said.put("unit", place.code());
    return acts.perform(who, "serviceaccounts." + act, said);
  }

  int does(Actor who, String act, Place place, Object... fields) {
    return AccessWorld.number(say(who, act, place, fields));
  }

  static UUID made(Reply reply) {
    if (reply.answer() instanceof Answer.Accepted<?>(var outcome, UUID subject)) return subject;
    throw new AssertionError(reply);
  }

  UUID added(Actor who, Place place, String name) {
    return made(say(who, "add-program", place, "name", name, "purpose", "For the tests"));
  }

  /// With the ready-made post.
  UUID posted(Actor who, Place place, String name) {
    UUID program = added(who, place, name);
    made(post(who, place, program, KIND, 30));
    return program;
  }

  Reply post(Actor who, Place place, UUID program, String kind, int days) {
    return say(
        who,
        "post-program",
        place,
        "program",
        "" + program,
        "postType",
        kind,
        "until",
        "" + world.today().plusDays(days));
  }

  /// The secret of a new token, and nothing more than the posts binds it.
  String token(Actor who, Place place, UUID program) {
    String secret = secret();
    made(make(who, place, program, secret));
    return secret;
  }

  Reply make(Actor who, Place place, UUID program, String secret, Object... more) {
    Object[] fields = new Object[8 + more.length];
    Object[] usual = {"program", "" + program, "label", "a test", "days", 30, "secret", secret};
    System.arraycopy(usual, 0, fields, 0, usual.length);
    System.arraycopy(more, 0, fields, usual.length, more.length);
    return say(who, "make-token", place, fields);
  }

  /// A kind of post that this small house does not know by its acts.
  void kind(String code, String capability) {
    world
        .database()
        .writer()
        .sql(
            """
            insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach,
                                   search_reach, capabilities, for_programs)
            values (:code, 91, :code, :code, 'own-and-below', 'own-and-below', 'own-and-below',
                    array[:capability], true)
            on conflict do nothing
            """)
        .param("code", code)
        .param("capability", capability)
        .update();
  }

  static String secret() {
    return org.sangathan.accounts.Accounts.proposeToken();
  }

  Browser with(String secret) {
    return world.browser().with("Authorization", "Bearer " + secret);
  }

  /// What an actor is who comes by a token that nothing binds.
  static Actor byProgram(Actor who) {
    return new Actor(
        who.account(), who.name(), new Presence(Presence.Door.PROGRAM, "127.0.0.1", true, null));
  }
}
