package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.peers.TestPeers;
import org.sangathan.words.Language;

class SmppGatewayTest {
  private SmppPeer peer;
  private PostOffice office;

  @BeforeEach
  void open() throws IOException {
    peer = new SmppPeer();
    office = office(SmppPeer.SECRET);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
    peer.close();
  }

  private PostOffice office(String secret) {
    GatewaySettings settings =
        new GatewaySettings(
            GatewaySettings.Kind.SMPP, peer.url(), SmppPeer.USER, secret, "", PostOffice.ENTITY);
    return new PostOffice(
        store -> new SmppGateway(settings, TestPeers.usual(), new SmppReceipts(store)));
  }

  private SMPPServerSession session() throws InterruptedException {
    return peer.sessions.poll(10, TimeUnit.SECONDS);
  }

  @Test
  void anEnglishCodeGoesInOnePartWithTheNumbersOfTheRegister() {
    UUID id = office.sendCode(Language.ENGLISH, "482913");
    office.postman.round();

    SubmitSm sent = peer.submitted.getFirst();
    assertThat(peer.submitted).hasSize(1);
    assertThat(sent.getDataCoding()).isZero();
    assertThat(sent.isUdhi()).isFalse();
    assertThat(new String(sent.getShortMessage(), StandardCharsets.US_ASCII))
        .isEqualTo("Sign-in code 482913, valid for 10 minutes. Do not tell this code to anybody.");
    assertThat(sent.getSourceAddr()).isEqualTo("SNGTHN");
    assertThat(sent.getDestAddress()).isEqualTo("919415152042");
    assertThat(sent.getValidityPeriod()).isEqualTo("261121061000000+");
    assertThat(tag(sent, SmppGateway.ENTITY)).isEqualTo(PostOffice.ENTITY);
    assertThat(tag(sent, SmppGateway.TEMPLATE)).isEqualTo(PostOffice.REGISTERED);
    assertThat(office.row(id)).isEqualTo("sent");
  }

  private static String tag(SubmitSm sent, short tag) {
    return ((OptionalParameter.OctetString) sent.getOptionalParameter(tag)).getValueAsString();
  }

  @Test
  void aLongHindiTextGoesInPartsThatThePhoneJoins() {
    String text = "साइन इन कोड {code}, {minutes} मिनट तक मान्य। ".repeat(3).strip();
    Template before = office.templates.find(Messages.SIGN_IN_CODE, Language.HINDI).orElseThrow();
    office.templates.set(
        new Template(
            before.code(),
            before.language(),
            text,
            before.secret(),
            before.purpose(),
            before.registeredAs(),
            before.header()));
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();

    assertThat(peer.submitted).hasSize(2).allMatch(SubmitSm::isUdhi);
    assertThat(peer.submitted).allMatch(part -> part.getDataCoding() == 8);
    assertThat(peer.submitted).allMatch(part -> part.getShortMessage().length <= 140);
    assertThat(peer.submitted)
        .allMatch(part -> tag(part, SmppGateway.TEMPLATE).equals(PostOffice.REGISTERED));
    assertThat(joined(peer.submitted))
        .isEqualTo("साइन इन कोड 482913, 10 मिनट तक मान्य। ".repeat(3).strip());
    assertThat(peer.submitted)
        .extracting(SubmitSm::getRegisteredDelivery)
        .containsExactly((byte) 0, (byte) 1);
    assertThat(office.row(id)).isEqualTo("sent");
  }

  private static String joined(List<SubmitSm> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      byte[] octets = parts.get(i).getShortMessage();
      assertThat(Arrays.copyOf(octets, 3)).containsExactly(5, 0, 3);
      assertThat(octets[4]).isEqualTo((byte) parts.size());
      assertThat(octets[5]).isEqualTo((byte) (i + 1));
      text.append(new String(octets, 6, octets.length - 6, StandardCharsets.UTF_16BE));
    }
    return text.toString();
  }

  @Test
  void aReceiptTellsWhetherItArrived() throws Exception {
    UUID first = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    UUID second = office.sendCode(Language.HINDI, "482914");
    office.postman.round();
    SMPPServerSession session = session();
    peer.receipt(session, "m1", "DELIVRD");
    peer.receipt(session, "m2", "UNDELIV");
    assertThat(office.row(first)).isEqualTo("delivered");
    assertThat(office.row(second)).isEqualTo("failed smpp-UNDELIV");
    peer.receipt(session, "m1", "DELIVRD");
    assertThat(office.row(first)).isEqualTo("delivered");
  }

  @Test
  void aReceiptThatIsTooEarlyIsAskedForAgain() throws Exception {
    office.gateway.listen();
    SMPPServerSession session = session();
    assertThatThrownBy(() -> peer.receipt(session, "m1", "DELIVRD"))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            refused -> assertThat(refused.getCommandStatus()).isEqualTo(0x64));
  }

  @Test
  void aLostLineIsMadeAnew() throws Exception {
    office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    session().close();

    UUID id = office.sendCode(Language.HINDI, "482914");
    office.postman.round();
    for (int i = 0; i < 3; i++) {
      office.step(Duration.ofSeconds(20));
      office.postman.round();
    }
    assertThat(office.row(id)).isEqualTo("sent");
    assertThat(session()).isNotNull();
    assertThat(peer.submitted).hasSize(2);
  }

  @Test
  void aCentreThatIsBusyIsTriedAgainAndAWrongReceiverIsNot() {
    peer.refusals.addAll(List.of(0x58));
    UUID busy = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(busy)).startsWith("waiting smpp-58");
    office.step(Duration.ofSeconds(2));
    office.postman.round();
    assertThat(office.row(busy)).isEqualTo("sent");

    peer.refusals.addAll(List.of(0x0b));
    UUID wrong = office.sendCode(Language.HINDI, "482914");
    office.postman.round();
    assertThat(office.row(wrong)).isEqualTo("failed smpp-b");
  }

  @Test
  void aWrongPasswordSendsNothing() {
    try (PostOffice stranger = office("other")) {
      UUID id = stranger.sendCode(Language.HINDI, "482913");
      stranger.postman.round();
      assertThat(stranger.row(id)).startsWith("waiting no-answer");
    }
    assertThat(peer.submitted).isEmpty();
  }
}
