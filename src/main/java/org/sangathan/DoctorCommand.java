package org.sangathan;

import org.sangathan.figures.FiguresCheck;
import org.springframework.stereotype.Component;

/// `./sangathan doctor`: is every figure what its rows say?
@Component
class DoctorCommand {
  private final FiguresCheck check;

  DoctorCommand(FiguresCheck check) {
    this.check = check;
  }

  int run(boolean mend, Terminal terminal) {
    FiguresCheck.Findings findings = check.look();
    tell(findings, terminal);
    if (findings.isClean() || !mend) return findings.isClean() ? 0 : 1;
    FiguresCheck.Findings after = check.mend();
    terminal.say("command.doctor.mended");
    tell(after, terminal);
    return after.isClean() ? 0 : 1;
  }

  private static void tell(FiguresCheck.Findings f, Terminal terminal) {
    if (f.isClean()) terminal.say("command.doctor.clean");
    else terminal.say("command.doctor.differs", f.units(), f.cells(), f.days(), f.totals());
  }
}
