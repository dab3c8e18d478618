package org.sangathan.house;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a module says of itself on its door: `Owns: … . Uses: … .` in the comment of its package.
record Plate(String comment, Set<String> owns, Set<String> uses, Set<String> loads, boolean whole) {

  static Plate read(String packageInfo) {
    StringBuilder comment = new StringBuilder();
    packageInfo
        .lines()
        .takeWhile(line -> !line.startsWith("package "))
        .filter(line -> line.startsWith("///"))
        .forEach(line -> comment.append(line.substring(3)));
    String text = comment.toString().replaceAll("\\([^)]*\\)", "");
    boolean whole =
        text.contains("Owns:") && text.contains("Uses:") && packageInfo.contains("@NullMarked");
    return new Plate(
        text,
        names(text, "Owns:"),
        names(text, "Uses:"),
        names(text, "Loads into the tables of"),
        whole);
  }

  private static Set<String> names(String text, String after) {
    Matcher list = Pattern.compile(after + "\\s*([^.]*)\\.").matcher(text + ".");
    if (!list.find()) return Set.of();
    List<String> words =
        Arrays.asList(list.group(1).replace("`", "").split("\\s*,\\s*|\\s+and\\s+"));
    Set<String> names = new TreeSet<>(words.stream().map(String::strip).toList());
    names.remove("nothing");
    return names;
  }
}
