package org.sangathan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// The lines of a file of whatever form, one after the other.
interface Lines extends AutoCloseable {

  /// Null after the last one, or where the file cannot be read any further.
  @Nullable Line next();

  /// What is wrong with the file as a file; complete after the last line.
  List<Complaint> faults();

  @Override
  void close();
}
