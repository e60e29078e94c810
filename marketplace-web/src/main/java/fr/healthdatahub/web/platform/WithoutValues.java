package fr.healthdatahub.web.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection to H2 whose refusals do not tell the values that were refused: H2 writes them into
 * its messages, and whoever logs an exception, the server first of all, would log personal data.
 */
final class WithoutValues implements InvocationHandler {
  private static final Pattern NAME = Pattern.compile("\"([A-Za-z_.]+)");

  private final Object target;

  private WithoutValues(Object target) {
    this.target = target;
  }

  static Connection of(Connection connection) {
    return (Connection) wrapped(connection, Connection.class);
  }

  private static Object wrapped(Object target, Class<?> type) {
    return Proxy.newProxyInstance(
        WithoutValues.class.getClassLoader(), new Class<?>[] {type}, new WithoutValues(target));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      Object result = method.invoke(target, arguments);
      boolean statement = result instanceof Statement && proxy instanceof Connection;
      return statement ? wrapped(result, method.getReturnType()) : result;
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      throw cause instanceof SQLException refused && tellsValues(refused) ? bare(refused) : cause;
    }
  }

  /** Classes 22 and 23: data that do not fit, and constraints that they violate. */
  private static boolean tellsValues(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  /** What a message on a constraint quotes first is the constraint's name, or the column's. */
  private static String constraint(String state, String text) {
    Matcher name = NAME.matcher(text);
    return state.startsWith("23") && name.find() ? " " + name.group(1) : "";
  }

  /** The same refusal with the beginning of its message, before whatever is quoted. */
  private static SQLException bare(SQLException told) {
    String text = String.valueOf(told.getMessage());
    String message =
        text.split("[:\"'(]", 2)[0].strip()
            + constraint(told.getSQLState(), text)
            + " ["
            + told.getErrorCode()
            + "], values left out";
    SQLException bare =
        told instanceof SQLIntegrityConstraintViolationException
            ? new SQLIntegrityConstraintViolationException(
                message, told.getSQLState(), told.getErrorCode())
            : told instanceof BatchUpdateException batch
                ? new BatchUpdateException(
                    message, told.getSQLState(), told.getErrorCode(), batch.getUpdateCounts())
                : new SQLException(message, told.getSQLState(), told.getErrorCode());
    bare.setStackTrace(told.getStackTrace());
    SQLException next = told.getNextException();
    if (next != null) {
      bare.setNextException(tellsValues(next) ? bare(next) : next);
    }
    return bare;
  }
}
