package org.sangathan;

/** The door: what {@code ./sangathan COMMAND} reaches. */
public final class Sangathan {

  private Sangathan() {}

  static void main(String[] arguments) {
    System.out.println("Sangathan");
  }
}
