package org.sangathan.platform;

/// Why the database cannot be used, and what the operator can do: one clear line each.
public final class ServerRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  ServerRefusal(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  ServerRefusal(String what, String remedy, Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
