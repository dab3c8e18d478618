package org.sangathan;

import java.util.List;
import org.sangathan.database.Database;

/// Somebody who goes on working through all kills, and can say afterwards whether all of it is
/// there.
interface CrashClient extends Runnable {

  /// What is wrong with what was acknowledged until now; empty when nothing is.
  ///
  /// @param database beside the server, which may be working
  List<String> look(Database database);

  /// One line for people: how much was done.
  String told();
}
