package org.sangathan.messages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.sangathan.peers.PeerTls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks SMPP 3.4 with an operator: one session of this node, bound both ways so that receipts
/// come back, and bound again when it was lost.
final class SmppGateway implements Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(SmppGateway.class);

  /// Tags that the Indian operators read.
  static final short ENTITY = 0x1400;

  static final short TEMPLATE = 0x1401;

  private static final long BIND_MILLIS = 5_000;

  /// Whoever knocks too often with a wrong password is locked out.
  private static final Duration REST = Duration.ofSeconds(10);

  private static final long ANSWER_MILLIS = 10_000;
  private static final int ENQUIRE_MILLIS = 30_000;
  private static final ESMClass WITH_HEADER = new ESMClass(0x40);
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'000+'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Wrong length, no such receiver, refused for good: what is wrong with the message itself.
  private static final Set<Integer> NEVER = Set.of(0x01, 0x0b, 0x65, 0x66);

  private final GatewaySettings settings;
  private final URI address;
  private final PeerTls tls;
  private final SmppReceipts receipts;
  private @Nullable SMPPSession session;
  private long restUntil = System.nanoTime();

  SmppGateway(GatewaySettings settings, PeerTls tls, SmppReceipts receipts) {
    this.settings = settings;
    this.address = settings.address();
    this.tls = tls;
    this.receipts = receipts;
  }

  @Override
  public List<Outcome> hand(List<Letter> letters) {
    return Gateway.each(letters, this::hand);
  }

  private Outcome hand(Letter letter) {
    SmppText text = SmppText.of(letter.text(), letter.id().hashCode());
    try {
      SMPPSession bound = bound();
      String number = "";
      for (byte[] part : text.parts()) {
        boolean last = part == text.parts().getLast();
        number = submit(bound, letter, new Part(text, part, last));
      }
      return new Taken(number);
    } catch (NegativeResponseException e) {
      String trouble = "smpp-%x".formatted(e.getCommandStatus());
      return NEVER.contains(e.getCommandStatus()) ? new Never(trouble) : new Later(trouble);
    } catch (SSLHandshakeException e) {
      return new Later("certificate");
    } catch (IOException | ResponseTimeoutException | InvalidResponseException | PDUException e) {
      return new Later("no-answer");
    }
  }

  /// @param last the receipt is asked for this one only
  private record Part(SmppText text, byte[] octets, boolean last) {
    ESMClass esmClass() {
      return text.isLong() ? WITH_HEADER : new ESMClass();
    }

    RegisteredDelivery receipt() {
      return new RegisteredDelivery(
          last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT);
    }
  }

  private String submit(SMPPSession bound, Letter letter, Part part)
      throws IOException,
          NegativeResponseException,
          ResponseTimeoutException,
          InvalidResponseException,
          PDUException {
    return bound
        .submitShortMessage(
            "",
            TypeOfNumber.ALPHANUMERIC,
            NumberingPlanIndicator.UNKNOWN,
            letter.template().header(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            letter.phone().substring(1),
            part.esmClass(),
            (byte) 0,
            (byte) 1,
            null,
            until(letter.expiresAt()),
            part.receipt(),
            (byte) 0,
            new RawDataCoding(part.text().coding()),
            (byte) 0,
            part.octets(),
            tag(ENTITY, settings.entity()),
            tag(TEMPLATE, letter.template().registeredAs()))
        .getMessageId();
  }

  private static String until(Instant expiry) {
    return UNTIL.format(expiry);
  }

  private static OptionalParameter tag(short tag, @Nullable String value) {
    String told = Objects.requireNonNullElse(value, "");
    return new OptionalParameter.OctetString(tag, told.getBytes(StandardCharsets.US_ASCII));
  }

  private synchronized SMPPSession bound() throws IOException {
    SMPPSession known = session;
    if (known != null && known.getSessionState().isBound()) return known;
    if (known != null) known.close();
    session = null;
    if (System.nanoTime() < restUntil) throw new IOException("resting");
    restUntil = System.nanoTime() + REST.toNanos();
    SMPPSession fresh = new SMPPSession(SmppConnections.by(address.getScheme(), tls));
    fresh.setTransactionTimer(ANSWER_MILLIS);
    fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
    fresh.setMessageReceiverListener(receipts);
    fresh.connectAndBind(address.getHost(), address.getPort(), introduction(), BIND_MILLIS);
    session = fresh;
    restUntil = System.nanoTime();
    return fresh;
  }

  private BindParameter introduction() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.user(),
        settings.secret(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  /// Receipts come only to who is there.
  @Override
  public void listen() {
    try {
      bound();
    } catch (IOException e) {
      LOG.debug("{} does not answer", settings, e);
    }
  }

  @Override
  public synchronized void close() {
    if (session != null) session.unbindAndClose();
    session = null;
  }
}
