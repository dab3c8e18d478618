package org.sangathan.messages;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/// Hears from an operator what became of messages. What members answer is not heard here.
final class SmppReceipts implements MessageReceiverListener {
  private static final Pattern NUMBER = Pattern.compile("\\bid:(\\S+)");
  private static final Pattern STATE = Pattern.compile("\\bstat:(\\w+)");
  private static final Set<String> FAILED =
      Set.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD", "UNKNOWN");

  private final MessageStore store;

  SmppReceipts(MessageStore store) {
    this.store = store;
  }

  /// A receipt may overtake the answer that told the number: then it is asked for again later.
  @Override
  public void onAcceptDeliverSm(DeliverSm told) throws ProcessRequestException {
    if (!told.isSmscDeliveryReceipt()) return;
    String text = new String(told.getShortMessage(), StandardCharsets.ISO_8859_1);
    String state = found(STATE, text);
    boolean failed = FAILED.contains(state);
    if (!failed && !state.equals("DELIVRD")) return;
    if (!store.receipt(number(told, text), failed ? "smpp-" + state : "")) {
      throw new ProcessRequestException("not known yet", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  /// The tag if there is one: some write the number in another base into the text.
  private static String number(DeliverSm told, String text) {
    OptionalParameter.Receipted_message_id tag =
        told.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    return tag == null ? found(NUMBER, text) : tag.getValueAsString();
  }

  private static String found(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification told) {}

  @Override
  public DataSmResult onAcceptDataSm(DataSm told, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
