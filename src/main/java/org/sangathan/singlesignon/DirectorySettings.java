package org.sangathan.singlesignon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/// What the operator has said about the directory.
///
/// @param issuer empty where there is none
/// @param match the claim that is an account's sign-in name; empty where only links count
/// @param sure values of `amr` or `acr` that mean two proofs
record DirectorySettings(
    String issuer,
    String client,
    String secret,
    Label label,
    String match,
    Set<String> sure,
    List<String> scopes) {
  private static final String SETTING = "sangathan.sso.";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  record Label(String hi, String en) {}

  static DirectorySettings of(Environment environment) {
    String english = environment.getProperty(SETTING + "label-en", "");
    return new DirectorySettings(
        issuer(environment.getProperty(SETTING + "issuer", "")),
        environment.getProperty(SETTING + "client-id", ""),
        secret(environment),
        new Label(environment.getProperty(SETTING + "label-hi", english), english),
        environment.getProperty(SETTING + "match", ""),
        Set.copyOf(words(environment.getProperty(SETTING + "sure", "mfa"))),
        words(environment.getProperty(SETTING + "scopes", "openid profile")));
  }

  boolean isSetUp() {
    return !issuer.isEmpty() && !client.isEmpty();
  }

  /// A secret never crosses a network in the clear.
  private static String issuer(String said) {
    if (said.isEmpty()) return said;
    URI address = URI.create(said);
    boolean here = HERE.contains(String.valueOf(address.getHost()));
    if ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme())) {
      return said;
    }
    throw new IllegalStateException(SETTING + "issuer must begin with https");
  }

  /// From a file, so that it stands in no list of processes and in no environment.
  private static String secret(Environment environment) {
    String file = environment.getProperty(SETTING + "client-secret-file", "");
    if (file.isEmpty()) return environment.getProperty(SETTING + "client-secret", "");
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String said) {
    return Arrays.stream(said.split("[ ,]+")).filter(word -> !word.isEmpty()).toList();
  }

  /// Without the secret, for logs.
  @Override
  public String toString() {
    return client + " at " + issuer;
  }
}
