package org.sangathan.membership;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// What stands at the door of a unit beside the people who are recorded there.
@Component
public class Doorstep {

  /// Somebody who waits for being recorded.
  ///
  /// @param phone masked
  public record Invited(String id, String name, String phone) {}

  /// How often a barred kind of job ended the form in the week that began on that Monday.
  public record Barred(LocalDate week, long ended) {}

  private final Invitations invitations;
  private final BarredStore barred;

  Doorstep(Invitations invitations, BarredStore barred) {
    this.invitations = invitations;
    this.barred = barred;
  }

  /// Who was met elsewhere and waits in the unit.
  public List<Invited> invited(Fence fence, Place place) {
    return invitations.waitingIn(fence, place).stream()
        .map(one -> new Invited(one.id().toString(), one.name(), one.phone().masked()))
        .toList();
  }

  /// Of a district only, and only weeks in which it happened often enough to be told; newest first.
  public List<Barred> barred(int unit) {
    return barred.weeks(unit);
  }
}
