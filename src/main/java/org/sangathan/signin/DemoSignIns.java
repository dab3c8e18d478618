package org.sangathan.signin;

import java.util.List;

/// Ready sign-ins that the door offers. Only the demo has them; nowhere else is there such a bean.
public interface DemoSignIns {

  /// @param postHi what the person is, with the unit, in Hindi
  record DemoSignIn(String signInName, String password, String postHi, String postEn) {}

  List<DemoSignIn> signIns();
}
