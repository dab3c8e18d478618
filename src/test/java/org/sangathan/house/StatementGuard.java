package org.sangathan.house;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stands between the application and its pools in the tests: explains statements with the values
/// that they bear, refuses what would not run on a distributed engine, and counts.
///
/// Every statement is explained when it first runs, and with many values. One that has passed often
/// is explained now and then only: otherwise the tests would spend half their time on plans.
public final class StatementGuard {

  /// A statement that breaks a data rule. It is thrown where the statement would have run.
  public static final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleBroken(String fault, String sql) {
      super(fault + "\n" + sql);
    }
  }

  /// What ran while it was open, by transaction, in the order of the commits.
  public static final class Recording implements AutoCloseable {
    private final List<List<String>> transactions = new CopyOnWriteArrayList<>();

    /// The statements of each transaction that was committed.
    public List<List<String>> transactions() {
      return List.copyOf(transactions);
    }

    @Override
    public void close() {
      RECORDINGS.remove(this);
    }
  }

  private static final int OFTEN = 30;

  /// How often each statement ran in this process.
  private static final Map<String, LongAdder> RUNS = new ConcurrentHashMap<>();

  private static final List<Recording> RECORDINGS = new CopyOnWriteArrayList<>();

  private StatementGuard() {}

  /// The same pool, watched.
  public static DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = call(source, method, arguments);
          return answer instanceof Connection c ? new Watched(c).connection() : answer;
        });
  }

  public static Recording record() {
    Recording recording = new Recording();
    RECORDINGS.add(recording);
    return recording;
  }

  /// One connection, from the pool until it goes back.
  private static final class Watched {
    private final Connection real;
    private final List<String> open = new ArrayList<>();

    Watched(Connection real) {
      this.real = real;
    }

    Connection connection() {
      return proxy(
          Connection.class,
          (proxy, method, arguments) -> {
            Object answer = call(real, method, arguments);
            switch (method.getName()) {
              case "commit" -> finish();
              case "rollback" -> open.clear();
              default -> {}
            }
            return switch (answer) {
              case PreparedStatement s -> prepared(s, String.valueOf(arguments[0]));
              case Statement s -> plain(s);
              case null, default -> answer;
            };
          });
    }

    private PreparedStatement prepared(PreparedStatement statement, String sql) {
      Map<Integer, Object[]> values = new TreeMap<>();
      Map<Integer, Method> setters = new TreeMap<>();
      return proxy(
          PreparedStatement.class,
          (proxy, method, arguments) -> {
            if (isSetter(method, arguments)) {
              values.put((Integer) arguments[0], arguments);
              setters.put((Integer) arguments[0], method);
            } else if (method.getName().startsWith("execute") && arguments == null) {
              judge(
                  sql,
                  explaining -> {
                    for (Map.Entry<Integer, Method> one : setters.entrySet()) {
                      call(explaining, one.getValue(), values.get(one.getKey()));
                    }
                  });
            }
            return call(statement, method, arguments);
          });
    }

    private Statement plain(Statement statement) {
      return proxy(
          Statement.class,
          (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && arguments != null) {
              judge(String.valueOf(arguments[0]), explaining -> {});
            }
            return call(statement, method, arguments);
          });
    }

    private void judge(String sql, Binding values) throws Throwable {
      if (isDue(sql)) {
        Optional<String> fault = fault(sql, values);
        if (fault.isPresent()) throw new RuleBroken(fault.get(), sql);
      }
      open.add(sql);
      if (real.getAutoCommit()) {
        finish();
      }
    }

    private Optional<String> fault(String sql, Binding values) throws Throwable {
      Optional<String> fault = StatementRules.faultOfText(sql);
      if (fault.isPresent() || !StatementRules.canBeExplained(sql)) return fault;
      String plan = explain(sql, values);
      return plan == null ? fault : StatementRules.faultOfPlan(sql, plan);
    }

    /// Null where it cannot be explained: then the statement itself will say why.
    private @Nullable String explain(String sql, Binding values) throws Throwable {
      Savepoint before = real.getAutoCommit() ? null : real.setSavepoint();
      try (PreparedStatement explaining = real.prepareStatement("explain (format json) " + sql)) {
        values.bind(explaining);
        try (ResultSet row = explaining.executeQuery()) {
          row.next();
          return row.getString(1);
        }
      } catch (SQLException e) {
        if (before != null) {
          real.rollback(before);
        }
        return null;
      } finally {
        if (before != null) {
          real.releaseSavepoint(before);
        }
      }
    }

    private void finish() {
      List<String> done = List.copyOf(open);
      open.clear();
      if (!done.isEmpty()) {
        RECORDINGS.forEach(recording -> recording.transactions.add(done));
      }
    }
  }

  private static boolean isDue(String sql) {
    LongAdder runs = RUNS.computeIfAbsent(sql, _ -> new LongAdder());
    runs.increment();
    long often = runs.sum();
    return often <= OFTEN || often % OFTEN == 0;
  }

  private interface Binding {
    void bind(PreparedStatement explaining) throws Throwable;
  }

  private static boolean isSetter(Method method, Object @Nullable [] arguments) {
    return method.getName().startsWith("set")
        && arguments != null
        && arguments.length > 1
        && arguments[0] instanceof Integer;
  }

  private static Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementGuard.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
