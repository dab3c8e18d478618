package org.sangathan.singlesignon;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.peers.PeerTls;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// What is asked of the directory over the network: its description, its keys, and what a code
/// stands for. Spring Security would ask by lines of its own, which do not ask after revoked
/// certificates.
final class DirectoryLine {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
      new ParameterizedTypeReference<>() {};

  private final JdkClientHttpRequestFactory line;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  DirectoryLine(PeerTls tls) {
    // As directories know it; over plain lines to this machine Java would ask each for another.
    HttpClient client = tls.client().version(HttpClient.Version.HTTP_1_1).build();
    line = new JdkClientHttpRequestFactory(client);
    line.setReadTimeout(ANSWER);
  }

  /// @throws IllegalStateException if it describes somebody else
  /// @throws RestClientException if it does not answer, or not as one
  ClientRegistration.Builder described(String issuer) {
    String path = "/.well-known/openid-configuration";
    URI address = URI.create(issuer.replaceFirst("/$", "") + path);
    @Nullable Map<String, Object> said =
        RestClient.builder()
            .requestFactory(line)
            .build()
            .get()
            .uri(address)
            .retrieve()
            .body(DESCRIPTION);
    if (said == null || !issuer.equals(said.get("issuer"))) {
      throw new IllegalStateException("it calls itself otherwise");
    }
    return ClientRegistrations.fromOidcConfiguration(said);
  }

  OidcAuthorizationCodeAuthenticationProvider check() {
    RestClientAuthorizationCodeTokenResponseClient codes =
        new RestClientAuthorizationCodeTokenResponseClient();
    codes.setRestClient(
        RestClient.builder()
            .requestFactory(line)
            .configureMessageConverters(all ->
                all.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    OidcAuthorizationCodeAuthenticationProvider check =
        new OidcAuthorizationCodeAuthenticationProvider(
            codes, said -> new DefaultOidcUser(Set.of(), said.getIdToken()));
    check.setJwtDecoderFactory(
        us -> decoders.computeIfAbsent(us.getRegistrationId(), id -> decoder(us)));
    return check;
  }

  private JwtDecoder decoder(ClientRegistration us) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(us.getProviderDetails().getJwkSetUri()))
            .restOperations(new RestTemplate(line))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(us)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }
}
