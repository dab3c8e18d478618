package org.sangathan.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sangathan.database.Digest;

/// A small directory that keeps to the standard (OpenID Connect Core 1.0, RFC 7636, RFC 9207), and
/// departs from it in one thing where a test says so.
final class OidcPeer {
  static final String CLIENT = "sangathan";
  static final String SECRET = "a secret of the test";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey stranger;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  /// What the next statement says besides, or instead.
  private final Map<String, Object> claims = new LinkedHashMap<>();

  private Forgery forgery = Forgery.NONE;

  enum Forgery {
    NONE,
    STRANGE_KEY,
    UNKNOWN_KEY,
    UNSIGNED
  }

  OidcPeer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      stranger = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", x -> json(x, 200, description()));
    server.createContext("/keys", x -> json(x, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorise", this::authorise);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// From now on it says this of everybody.
  void says(Object... pairs) {
    claims.clear();
    forgery = Forgery.NONE;
    for (int i = 0; i < pairs.length; i += 2) claims.put((String) pairs[i], pairs[i + 1]);
  }

  void forges(Forgery how) {
    forgery = how;
  }

  private String description() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorise","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"],
     "token_endpoint_auth_methods_supported":["client_secret_basic"]}
    """
        .formatted(issuer());
  }

  private void authorise(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    boolean good =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.getOrDefault("scope", "").contains("openid");
    if (!good) {
      json(exchange, 400, "{}");
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + asked.get("state")
                + "&iss="
                + issuer());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> said = fields(body);
    // A code is good once.
    Map<String, String> known = codes.remove(said.getOrDefault("code", ""));
    Map<String, String> asked = known == null ? Map.of() : known;
    boolean good =
        known != null
            && isClient(exchange.getRequestHeaders().getFirst("Authorization"))
            && asked.getOrDefault("redirect_uri", "").equals(said.get("redirect_uri"))
            && asked
                .getOrDefault("code_challenge", "")
                .equals(hash(said.getOrDefault("code_verifier", "")));
    if (!good) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\":\"of no use\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
            .formatted(statement(asked)));
  }

  private static boolean isClient(String header) {
    String wanted =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + wanted).equals(header);
  }

  private String statement(Map<String, String> asked) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder said =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("nobody")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.get("nonce"));
    claims.forEach(
        (name, value) -> said.claim(name, value instanceof Instant at ? Date.from(at) : value));
    try {
      if (forgery == Forgery.UNSIGNED) return new PlainJWT(said.build()).serialize();
      String id = forgery == Forgery.UNKNOWN_KEY ? "two" : "one";
      SignedJWT signed =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), said.build());
      signed.sign(new RSASSASigner(forgery == Forgery.NONE ? key : stranger));
      return signed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&")) {
      List<String> parts = List.of(pair.split("=", 2));
      fields.put(parts.getFirst(), URLDecoder.decode(parts.getLast(), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String hash(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Digest.sha256(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void json(HttpExchange exchange, int status, String text) {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
