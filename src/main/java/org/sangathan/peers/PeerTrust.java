package org.sangathan.peers;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/// Whom Java trusts, and who was not revoked: first the one, so that nobody is asked anything in
/// the name of a certificate that anybody could have made.
final class PeerTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager known;
  private final Revocation revocation;

  PeerTrust(X509ExtendedTrustManager known, Clock clock) {
    this.known = known;
    this.revocation = new Revocation(known.getAcceptedIssuers(), clock);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket line)
      throws CertificateException {
    known.checkServerTrusted(chain, kind, line);
    if (line instanceof SSLSocket secured) revocation(chain, secured.getHandshakeSession());
    else revocation.check(chain, List.of(), String.valueOf(line.getInetAddress()));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine line)
      throws CertificateException {
    known.checkServerTrusted(chain, kind, line);
    revocation(chain, line.getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    known.checkServerTrusted(chain, kind);
    revocation.check(chain, List.of(), chain[0].getSubjectX500Principal().getName());
  }

  private void revocation(X509Certificate[] chain, SSLSession session) throws CertificateException {
    List<byte[]> stapled =
        session instanceof ExtendedSSLSession extended ? extended.getStatusResponses() : List.of();
    revocation.check(chain, stapled, session.getPeerHost());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket line)
      throws CertificateException {
    known.checkClientTrusted(chain, kind, line);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine line)
      throws CertificateException {
    known.checkClientTrusted(chain, kind, line);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    known.checkClientTrusted(chain, kind);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return known.getAcceptedIssuers();
  }
}
