package org.sangathan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sangathan.database.Database;

/// People of several posts at their browsers. Nobody of them ever signs in twice.
final class NodesPeople {
  private static final int ANEW = 3;

  private final List<String> names;
  private final List<PageDoor> signedIn = new ArrayList<>();

  NodesPeople(Database beside) {
    names =
        beside
            .reader()
            .sql(
                """
                select min(a.sign_in_name)
                from posting p join account a on a.id = p.account_id
                group by p.post_type order by p.post_type limit :most
                """)
            .param("most", ANEW)
            .query((row, n) -> row.getString(1))
            .list();
  }

  /// Some more, at one node.
  void signIn(int port) throws IOException, InterruptedException {
    for (String name : names) {
      PageDoor door = new PageDoor(port);
      if (door.signIn(name, CascadeDoor.PASSWORD).isEmpty()) {
        throw new IllegalStateException(name + " cannot sign in");
      }
      signedIn.add(door);
    }
  }

  /// Who of all that ever signed in would have to do it again at this node.
  List<String> shutOutAt(int port) throws IOException, InterruptedException {
    int out = 0;
    for (PageDoor door : signedIn) {
      if (!door.at(port).sees("/me")) out++;
    }
    return out == 0
        ? List.of()
        : List.of("%d of %d sessions do not hold".formatted(out, signedIn.size()));
  }
}
