package org.sangathan;

import org.sangathan.demo.DemoLoader;
import org.sangathan.demo.TerminalProgress;
import org.sangathan.words.Words;
import org.springframework.context.ApplicationContext;

/// Fills the database of a started program with the state that never existed.
final class DemoCommand {
  /// The setting with which the program has to be started for it.
  static final String SETTING = "--sangathan.demo=true";

  private DemoCommand() {}

  /// False where the database holds something else, which was left alone.
  static boolean load(ApplicationContext context, long members, Terminal terminal) {
    terminal.say("command.demo.wait", members);
    TerminalProgress progress =
        new TerminalProgress(System.out, System.console() != null, context.getBean(Words.class));
    DemoLoader.Outcome outcome =
        context.getBean(DemoLoader.class).loadUnlessThere(members, progress);
    switch (outcome) {
      case LOADED -> terminal.say("command.demo.loaded");
      case WAS_THERE -> terminal.say("command.demo.there");
      case HOLDS_ANOTHER -> terminal.say("command.demo.other");
    }
    return outcome != DemoLoader.Outcome.HOLDS_ANOTHER;
  }
}
