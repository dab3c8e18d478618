package org.sangathan.exchange;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Progress;

/// One kind of file that may come in. The module that owns what the file speaks of keeps it as a
/// bean; this module knows files, but nothing of what they say.
public interface Intake {

  /// As it stands in addresses and words: `units`.
  String kind();

  /// The act that takes a file which was checked. Its form is the upload's id, `upload`; whoever
  /// may do it may send such files.
  Class<? extends Act<?, ?>> taking();

  /// The act that undoes a taking as a whole, by the same form.
  Class<? extends Act<?, ?>> undoing();

  List<Column> columns();

  /// Says of every row what would become of it, and what is wrong with it. Nothing is changed.
  void check(MatchedFile file, Verdicts verdicts, Asking asking);

  /// Whether a remark on the whole file tells only what would happen, and warns of nothing.
  ///
  /// @param refusal its number
  default boolean tells(int refusal) {
    return false;
  }

  /// For whom, where and on which day a file is looked at, and who hears how far it is.
  record Asking(Actor actor, Place place, LocalDate day, Progress progress) {

    public static Asking of(Deed<?> deed, Progress progress) {
      return new Asking(deed.actor(), deed.place(), deed.day(), progress);
    }
  }

  /// A column that such a file may have.
  ///
  /// @param name as documented. `id:` stands for all that begin so; `count:electors@` needs the day
  ///   of its numbers behind it
  /// @param example for whoever has never made such a file
  /// @param aliases what people write above such a column, in both languages
  record Column(String name, boolean required, String example, List<String> aliases) {

    boolean isFamily() {
      return name.endsWith(":");
    }

    boolean isDated() {
      return name.endsWith("@");
    }
  }
}
