package org.sangathan.keys;

import org.sangathan.database.Secrets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The keepers of this node, as its operator has set them.
@Component
final class NodeKeepers implements Keepers {
  /// The name of the key of [KeyFile].
  static final String KEY = "data-keys";

  private final Environment settings;
  private final Secrets secrets;

  NodeKeepers(Environment settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public KeyKeeper of(Keeper keeper) {
    return switch (keeper) {
      case FILE -> new KeyFile(secrets.key(KEY));
      case TOKEN -> new KeyToken(TokenSettings.of(settings));
    };
  }

  @Override
  public KeyKeeper ready(Keeper keeper) {
    KeyKeeper ready = of(keeper);
    if (ready instanceof KeyToken token) token.makeKey();
    return ready;
  }

  /// The database then starts without the file.
  @Override
  public void leave(Keeper keeper) {
    if (keeper == Keeper.FILE) secrets.forget(KEY);
  }
}
