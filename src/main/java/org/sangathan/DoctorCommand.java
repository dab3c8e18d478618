package org.sangathan;

import org.sangathan.figures.FiguresCheck;
import org.sangathan.formation.FormationCheck;
import org.springframework.stereotype.Component;

/// `./sangathan doctor`: is every figure what its rows say?
@Component
class DoctorCommand {
  private final FiguresCheck figures;
  private final FormationCheck formation;

  DoctorCommand(FiguresCheck figures, FormationCheck formation) {
    this.figures = figures;
    this.formation = formation;
  }

  int run(boolean mend, Terminal terminal) {
    boolean clean = tell(figures.look(), terminal) & tell(formation.look(), terminal);
    if (clean || !mend) return clean ? 0 : 1;
    FiguresCheck.Findings counted = figures.mend();
    FormationCheck.Findings formed = formation.mend();
    terminal.say("command.doctor.mended");
    return tell(counted, terminal) & tell(formed, terminal) ? 0 : 1;
  }

  private static boolean tell(FiguresCheck.Findings f, Terminal terminal) {
    if (f.isClean()) terminal.say("command.doctor.clean");
    else terminal.say("command.doctor.differs", f.units(), f.cells(), f.days(), f.totals());
    return f.isClean();
  }

  private static boolean tell(FormationCheck.Findings f, Terminal terminal) {
    if (f.isClean()) terminal.say("command.doctor.formation.clean");
    else terminal.say("command.doctor.formation.differs", f.seats(), f.units(), f.totals());
    return f.isClean();
  }
}
