package org.sangathan.messages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/// An operator's message centre: takes binds by one name and password, notes what is submitted,
/// answers as it is told, and sends receipts.
final class SmppPeer implements ServerMessageReceiverListener, AutoCloseable {
  static final String USER = "sangathan";
  static final String SECRET = "river7";

  final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  final Queue<Integer> refusals = new ArrayDeque<>();
  final BlockingQueue<SMPPServerSession> sessions = new LinkedBlockingQueue<>();
  private final SMPPServerSessionListener door;
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile boolean open = true;

  SmppPeer() throws IOException {
    door = new SMPPServerSessionListener(0, new AtAnyPort(socket));
    Thread.ofPlatform().daemon().start(this::welcome);
  }

  private record AtAnyPort(ServerSocket socket) implements ServerConnectionFactory {
    @Override
    public ServerConnection listen(int port) {
      return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
      return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
      return new ServerSocketConnection(socket);
    }
  }

  String url() {
    return "smpp://127.0.0.1:" + socket.getLocalPort();
  }

  private void welcome() {
    while (open) {
      try {
        SMPPServerSession session = door.accept();
        session.setMessageReceiverListener(this);
        Thread.ofPlatform().daemon().start(() -> bind(session));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      BindRequest asked = session.waitForBind(5_000);
      if (!asked.getSystemId().equals(USER) || !asked.getPassword().equals(SECRET)) {
        asked.reject(0x0e);
        return;
      }
      asked.accept("centre");
      sessions.add(session);
    } catch (IOException | TimeoutException | PDUStringException e) {
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    synchronized (refusals) {
      if (!refusals.isEmpty()) throw new ProcessRequestException("as told", refusals.remove());
    }
    submitted.add(asked);
    try {
      return new SubmitSmResult(new MessageId("m" + submitted.size()), new OptionalParameter[0]);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param state as in the text of a receipt
  void receipt(SMPPServerSession session, String number, String state) throws Exception {
    String text =
        "id:%s sub:001 dlvrd:001 submit date:2611211130 done date:2611211131 stat:%s err:000 text:"
            .formatted(number, state);
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        "919415152042",
        TypeOfNumber.ALPHANUMERIC,
        NumberingPlanIndicator.UNKNOWN,
        "SNGTHN",
        new ESMClass(0x04),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(),
        new RawDataCoding((byte) 0),
        text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    open = false;
    door.close();
    sessions.forEach(SMPPServerSession::close);
  }

  private static ProcessRequestException notSpoken() {
    return new ProcessRequestException("not spoken here", 0x03);
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public void onAcceptCancelSm(CancelSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm asked, SMPPServerSession source) throws ProcessRequestException {
    throw notSpoken();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm asked, Session source) throws ProcessRequestException {
    throw notSpoken();
  }
}
