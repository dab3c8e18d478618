package org.sangathan.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sangathan.database.Secrets;
import org.springframework.core.env.Environment;

/// What the operator has said about the token.
///
/// @param library of the token's maker, which speaks PKCS#11; empty where there is no token
/// @param slot its number as the maker's tools tell it; empty for the first
/// @param key the label of the key in the token
/// @param pin the file that holds the PIN
record TokenSettings(String library, String slot, String key, Path pin) {
  private static final String SETTING = "sangathan.token.";

  static TokenSettings of(Environment environment) {
    String pin = environment.getProperty(SETTING + "pin-file", "");
    return new TokenSettings(
        environment.getProperty(SETTING + "library", ""),
        environment.getProperty(SETTING + "slot", ""),
        environment.getProperty(SETTING + "key", "sangathan-data-keys"),
        pin.isEmpty()
            ? Secrets.file(environment, NodeKeepers.KEY).resolveSibling("token.pin")
            : Path.of(pin));
  }

  /// Read each time, so that it lies in no memory for long.
  char[] readPin() {
    try {
      return Files.readString(pin).strip().toCharArray();
    } catch (IOException e) {
      throw new TokenRefused(TokenRefused.Why.NO_PIN, e, pin);
    }
  }

  /// For the JDK's PKCS#11. The key is made for sealing and opening alone, and stays in the token.
  String told() {
    if (library.isEmpty()) throw new TokenRefused(TokenRefused.Why.NOT_SET);
    boolean isThere = Files.isReadable(Path.of(library)) && !library.matches("(?s).*[\"\\n].*");
    if (!isThere || !slot.matches("[0-9]{0,20}")) {
      throw new TokenRefused(TokenRefused.Why.NO_TOKEN, library, slot);
    }
    return """
    --name = sangathan
    library = "%s"
    %s
    attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
      CKA_TOKEN = true
      CKA_PRIVATE = true
      CKA_SENSITIVE = true
      CKA_EXTRACTABLE = false
      CKA_ENCRYPT = true
      CKA_DECRYPT = true
      CKA_WRAP = false
      CKA_UNWRAP = false
    }
    """
        .formatted(library, slot.isEmpty() ? "slotListIndex = 0" : "slot = " + slot);
  }
}
