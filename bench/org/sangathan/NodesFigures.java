package org.sangathan;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs read of figures at both nodes, beside what was acknowledged.
final class NodesFigures {
  /// A reading of many units may be shared for a moment.
  private static final long SHARED_MILLIS = 1_000;

  private final CrashScene scene;
  private final List<String> units;
  private final JsonMapper json = new JsonMapper();
  private final long before;

  /// @param units the one at the top first
  NodesFigures(CrashScene scene, List<String> units) {
    this.scene = scene;
    this.units = units;
    this.before = claimed(read(scene.port(), units.getFirst()));
  }

  /// While nobody enrols.
  ///
  /// @param acknowledged since this was made
  List<String> look(long acknowledged) {
    CrashScene.pause(SHARED_MILLIS);
    List<String> wrong = new ArrayList<>();
    for (String unit : units) {
      List<String> told = scene.ports().stream().map(port -> read(port, unit)).distinct().toList();
      if (told.size() > 1) wrong.add("the nodes differ about " + unit);
      if (told.contains("")) wrong.add("no figures of " + unit);
    }
    long now = claimed(read(scene.port(), units.getFirst()));
    if (now != before + acknowledged) {
      wrong.add("%d people, not %d".formatted(now, before + acknowledged));
    }
    return wrong;
  }

  private String read(int port, String unit) {
    return new JsonDoor(scene, port).read("units/" + unit + "/figures");
  }

  private long claimed(String told) {
    for (JsonNode measure : json.readTree(told).path("measures")) {
      if (measure.path("code").asString().equals("claimed")) return measure.path("total").asLong();
    }
    throw new IllegalStateException("no figures in: " + told);
  }
}
