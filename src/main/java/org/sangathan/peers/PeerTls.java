package org.sangathan.peers;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The one place where our lines to others get their TLS. Whom to trust is what Java trusts on this
/// machine; beyond that nobody is spoken to whose certificate was revoked.
@Component
public final class PeerTls {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// Java's own fifteen seconds are longer than anybody waits for a peer: its failure must not be
  /// ours.
  private static final String ASK_SECONDS = "2";

  private static final List<String> WAITS =
      List.of(
          "com.sun.security.ocsp.timeout",
          "com.sun.security.ocsp.readtimeout",
          "com.sun.security.crl.timeout",
          "com.sun.security.crl.readtimeout");

  private final SSLContext context;

  @Autowired
  PeerTls(Clock clock) {
    this(null, clock);
  }

  /// @param trusted whom to trust; null for whom Java trusts
  PeerTls(@Nullable KeyStore trusted, Clock clock) {
    for (String wait : WAITS) {
      if (System.getProperty(wait) == null) System.setProperty(wait, ASK_SECONDS);
    }
    try {
      TrustManagerFactory known = TrustManagerFactory.getInstance("PKIX");
      known.init(trusted);
      context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new PeerTrust(certificates(known), clock)}, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this machine trusts nobody", e);
    }
  }

  public SSLContext context() {
    return context;
  }

  /// No redirect is followed, because secrets would go with it.
  public HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .sslContext(context)
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER);
  }

  private static X509ExtendedTrustManager certificates(TrustManagerFactory factory) {
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
