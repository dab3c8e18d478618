package org.sangathan.pages;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The organisation's own colour, as a style sheet. Whatever colour was chosen, it is darkened on
/// paper and lightened at night until it can be read (WCAG 2.2, contrast 4.5 : 1).
@Controller
class Accent {

  private static final int PAPER = 0xF3F0E8;
  private static final int NIGHT = 0x2B2924;
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final int SHINE = 178;
  private static final double READABLE = 4.6;

  @Open
  @GetMapping("/accent/{colour:[0-9a-fA-F]{6}}.css")
  ResponseEntity<String> sheet(@PathVariable String colour) {
    int accent = Integer.parseInt(colour, 16);
    int onPaper = readable(accent, PAPER, BLACK);
    int atNight = readable(shining(accent), NIGHT, WHITE);
    String css =
        ":root{--accent-on-paper:%s;--accent-at-night:%s}"
            .formatted(written(onPaper), written(atNight));
    return ResponseEntity.ok()
        .header("Content-Type", "text/css;charset=UTF-8")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(css);
  }

  /// A dark colour shines at night before it is mixed with white, so that it does not turn grey.
  static int shining(int colour) {
    int brightest = Math.max(Math.max(colour >> 16 & 0xFF, colour >> 8 & 0xFF), colour & 0xFF);
    if (brightest == 0 || brightest >= SHINE) {
      return colour;
    }
    int shone = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      shone |= ((colour >> shift) & 0xFF) * SHINE / brightest << shift;
    }
    return shone;
  }

  /// The nearest mixture of the colour with the pole that stands out from the ground.
  static int readable(int colour, int ground, int pole) {
    for (int step = 0; step <= 100; step += 2) {
      int mixed = mix(colour, pole, step);
      if (contrast(mixed, ground) >= READABLE) {
        return mixed;
      }
    }
    return pole;
  }

  static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static int mix(int colour, int pole, int percent) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = (colour >> shift) & 0xFF;
      int to = (pole >> shift) & 0xFF;
      mixed |= (from + (to - from) * percent / 100) << shift;
    }
    return mixed;
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String written(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
