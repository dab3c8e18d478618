package org.sangathan.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/// The framework takes a broken pipe anywhere among the causes of a fault for a visitor who has
/// left, and answers nothing, with 200. Where the pipe was the one to the database, a phone would
/// believe that its enrolment was taken. So only our own connection to the visitor counts.
@Configuration(proxyBeanMethods = false)
class TrueFaults implements WebMvcConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(TrueFaults.class);

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.replaceAll(
        usual -> usual instanceof DefaultHandlerExceptionResolver ? ours() : usual);
    resolvers.forEach(TrueFaults::hush);
  }

  /// What could not be read is no fault of ours, and to write it into the log would write down what
  /// somebody typed.
  private static void hush(HandlerExceptionResolver resolver) {
    if (resolver instanceof AbstractHandlerExceptionResolver talking) {
      talking.setWarnLogCategory("");
    }
  }

  private static HandlerExceptionResolver ours() {
    return new DefaultHandlerExceptionResolver() {
      /// What it says itself repeats what was sent.
      @Override
      protected String buildLogMessage(Exception fault, HttpServletRequest request) {
        return fault.getClass().getSimpleName();
      }

      @Override
      protected ModelAndView handleDisconnectedClientException(
          Exception fault,
          HttpServletRequest request,
          HttpServletResponse response,
          @Nullable Object handler) {
        return hasLeft(fault)
            ? super.handleDisconnectedClientException(fault, request, response, handler)
            : asAnyOther(fault, request, response);
      }
    };
  }

  /// The container leads it to [Refusals], as it does with what was thrown.
  private static ModelAndView asAnyOther(
      Exception fault, HttpServletRequest request, HttpServletResponse response) {
    // The address itself may hold what opens an account.
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.error("{} could not be answered", route, fault);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
    try {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  private static boolean hasLeft(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof ClientAbortException || one instanceof AsyncRequestNotUsableException) {
        return true;
      }
    }
    return false;
  }
}
