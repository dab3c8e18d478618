package org.sangathan;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Hands numbers down to every booth, as whoever may do everything does at a browser.
final class CascadeDoor {
  static final String ACT = "targets.cascade-target";
  static final String PASSWORD = "namaste-demo";
  private static final String NAME = "nation";

  private final CrashScene scene;
  private final PageDoor door;

  CascadeDoor(CrashScene scene, PageDoor door) {
    this.scene = scene;
    this.door = door;
  }

  /// Goes on at another server, without signing in again.
  void at(int port) {
    door.at(port);
  }

  boolean isSignedIn() {
    try {
      return !door.signIn(NAME, PASSWORD).isEmpty();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Says it until it was taken in as a long work.
  boolean isTakenIn(String id, String unit, long value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.putAll(Map.of("id", id, "unit", unit, "drive", scene.drive(), "measure", "new"));
    fields.putAll(Map.of("way", "whole", "value", value, "lowest", "booth", "weight", "electors"));
    fields.put("sure", "true");
    while (!scene.isOver()) {
      try {
        PageDoor.Heard heard = door.post("/u/" + unit + "/targets", "/acts/" + ACT, fields);
        if (heard.next().contains("/works/" + id)) return true;
        if (heard.status() < 500) {
          scene.ledger().refused(ACT, heard.toString());
          return false;
        }
      } catch (IOException e) {
        // The server is away; it is said again.
      } catch (InterruptedException e) {
        return false;
      }
      CrashScene.pause(150);
    }
    return false;
  }
}
