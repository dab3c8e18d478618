package org.sangathan.peers;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks whether certificates were revoked: by the answer that the peer itself brings (stapled),
/// else by OCSP, else by the authority's list. Where none of them can be had the peer counts as
/// good, because messages and sign-in must not end with somebody else's responder: whatever is not
/// a clear "revoked" lets it pass, and is told once.
final class Revocation {
  private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);

  /// Where nobody answered nobody is asked again for so long: each would have to wait for it.
  private static final Duration REST = Duration.ofMinutes(10);

  private final Set<TrustAnchor> anchors;
  private final Clock clock;
  private final Map<String, Instant> silent = new ConcurrentHashMap<>();

  Revocation(X509Certificate[] trusted, Clock clock) {
    this.anchors =
        Arrays.stream(trusted).map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
    this.clock = clock;
  }

  /// @param chain that is trusted otherwise, the peer's own first
  /// @param stapled what the peer brought, in the order of the chain; empty where it has nothing
  /// @throws CertificateException if one of them was revoked
  void check(X509Certificate[] chain, List<byte[]> stapled, String peer)
      throws CertificateException {
    boolean rests = clock.instant().isBefore(silent.getOrDefault(peer, Instant.MIN));
    if (rests && stapled.isEmpty()) return;
    try {
      PKIXCertPathBuilderResult built = built(chain);
      List<X509Certificate> path =
          built.getCertPath().getCertificates().stream().map(X509Certificate.class::cast).toList();
      boolean sure = true;
      for (int i = 0; i < path.size(); i++) {
        TrustAnchor above =
            i + 1 < path.size() ? new TrustAnchor(path.get(i + 1), null) : built.getTrustAnchor();
        sure &= isKnown(path.get(i), above, answer(path.get(i), chain, stapled));
      }
      tell(peer, sure);
    } catch (CertPathValidatorException e) {
      LOG.warn("nothing is sent to {}: its certificate was revoked", peer);
      throw new CertificateException("the certificate of " + peer + " was revoked", e);
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the certificate of " + peer + " leads to nobody known", e);
    }
  }

  private void tell(String peer, boolean sure) {
    if (sure) silent.remove(peer);
    else if (silent.put(peer, clock.instant().plus(REST)) == null) {
      LOG.warn("nobody says whether the certificate of {} was revoked; it counts as good", peer);
    }
  }

  private PKIXCertPathBuilderResult built(X509Certificate[] chain) throws GeneralSecurityException {
    X509CertSelector own = new X509CertSelector();
    own.setCertificate(chain[0]);
    PKIXBuilderParameters wanted = new PKIXBuilderParameters(anchors, own);
    wanted.setRevocationEnabled(false);
    wanted.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(chain))));
    return (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(wanted);
  }

  private static byte[] answer(X509Certificate one, X509Certificate[] chain, List<byte[]> stapled) {
    int at = Arrays.asList(chain).indexOf(one);
    return at >= 0 && at < stapled.size() ? stapled.get(at) : new byte[0];
  }

  /// Each certificate by itself, below the one that signed it: otherwise one of which nobody knows
  /// anything would hide the next. And each way by itself, because Java's own falling back calls a
  /// certificate that names no responder a broken one.
  private static boolean isKnown(X509Certificate one, TrustAnchor above, byte[] stapled)
      throws GeneralSecurityException {
    return isAnswered(one, above, asking(one, stapled, Option.NO_FALLBACK))
        || isAnswered(one, above, asking(one, new byte[0], Option.PREFER_CRLS, Option.NO_FALLBACK));
  }

  private static PKIXRevocationChecker asking(
      X509Certificate one, byte[] stapled, Option... options) throws GeneralSecurityException {
    PKIXRevocationChecker asks =
        (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
    asks.setOptions(Set.of(options));
    if (stapled.length > 0) asks.setOcspResponses(Map.of(one, stapled));
    return asks;
  }

  private static boolean isAnswered(
      X509Certificate one, TrustAnchor above, PKIXRevocationChecker asks)
      throws GeneralSecurityException {
    PKIXParameters only = new PKIXParameters(Set.of(above));
    only.addCertPathChecker(asks);
    CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(one));
    try {
      CertPathValidator.getInstance("PKIX").validate(path, only);
      return true;
    } catch (CertPathValidatorException e) {
      if (e.getReason() == BasicReason.REVOKED) throw e;
      return false;
    }
  }
}
