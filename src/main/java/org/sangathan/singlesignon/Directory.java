package org.sangathan.singlesignon;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Digest;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.PublicAddress;
import org.sangathan.peers.PeerTls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/// The organisation's directory: people are sent there, and what they bring back is checked by
/// Spring Security. Only its own signed statement counts; nothing more is asked of it.
@Component
class Directory {
  /// Where the directory leads people back to.
  static final String BACK = "/sign-in/single/back";

  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

  private final DirectorySettings settings;
  private final PublicAddress address;
  private final DirectoryLine line;
  private final OidcAuthorizationCodeAuthenticationProvider check;
  private volatile @Nullable ClientRegistration known;

  Directory(Environment environment, PublicAddress address, PeerTls tls) {
    this.settings = DirectorySettings.of(environment);
    this.address = address;
    this.line = new DirectoryLine(tls);
    this.check = line.check();
  }

  DirectorySettings settings() {
    return settings;
  }

  /// The address at which somebody on that errand says who they are.
  String addressOf(Errand errand) {
    return asked(errand).getAuthorizationRequestUri();
  }

  /// Whom the directory confirms; empty for anything that is not its own fresh word for this very
  /// errand.
  Optional<OidcUser> confirmed(Errand errand, Map<String, String> said) {
    String issuer = said.getOrDefault("iss", settings.issuer());
    if (!issuer.equals(settings.issuer()) || !said.containsKey("state")) return Optional.empty();
    Optional<OAuth2AuthorizationResponse> answer = answer(said);
    if (answer.isEmpty()) return Optional.empty();
    OAuth2AuthorizationExchange exchange =
        new OAuth2AuthorizationExchange(asked(errand), answer.get());
    try {
      @Nullable Authentication checked =
          check.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
      return checked != null && checked.getPrincipal() instanceof OidcUser user
          ? Optional.of(user)
          : Optional.empty();
    } catch (OAuth2AuthenticationException e) {
      LOG.warn("single sign-on was refused: {}", e.getError().getErrorCode());
      return Optional.empty();
    }
  }

  private Optional<OAuth2AuthorizationResponse> answer(Map<String, String> said) {
    String code = said.getOrDefault("code", "");
    String error = said.getOrDefault("error", "");
    if (code.isEmpty() == error.isEmpty()) return Optional.empty();
    // It comes by the browser and stands in the log: a code as RFC 6749 has it, and no second line.
    if (!error.matches("[a-z_]{0,60}")) return Optional.empty();
    OAuth2AuthorizationResponse.Builder answer =
        error.isEmpty()
            ? OAuth2AuthorizationResponse.success(code)
            : OAuth2AuthorizationResponse.error("refused");
    return Optional.of(
        answer.redirectUri(address.origin() + BACK).state(said.getOrDefault("state", "")).build());
  }

  private OAuth2AuthorizationRequest asked(Errand errand) {
    ClientRegistration us = registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(us.getClientId())
        .authorizationUri(Objects.requireNonNull(us.getProviderDetails().getAuthorizationUri()))
        .redirectUri(address.origin() + BACK)
        .scopes(new LinkedHashSet<>(settings.scopes()))
        .state(errand.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID,
                us.getRegistrationId(),
                PkceParameterNames.CODE_VERIFIER,
                errand.verifier(),
                OidcParameterNames.NONCE,
                errand.nonce()))
        .additionalParameters(
            Map.of(
                PkceParameterNames.CODE_CHALLENGE,
                hash(errand.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                "S256",
                OidcParameterNames.NONCE,
                hash(errand.nonce())))
        .build();
  }

  private static String hash(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Digest.sha256(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /// Asked once; a directory that was silent is asked again by the next who comes.
  private ClientRegistration registration() {
    ClientRegistration before = known;
    if (before != null) return before;
    ClientRegistration read = read();
    known = read;
    return read;
  }

  private ClientRegistration read() {
    try {
      ClientRegistration.Builder us =
          line.described(settings.issuer())
              .registrationId("directory")
              .clientId(settings.client())
              .clientSecret(settings.secret())
              .redirectUri(address.origin() + BACK)
              .scope(settings.scopes());
      if (settings.secret().isEmpty())
        us.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
      return us.build();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      LOG.warn("the directory {} does not answer as one", settings.issuer());
      throw new NotServed(SinglesignonRefusal.DIRECTORY_SILENT);
    }
  }
}
