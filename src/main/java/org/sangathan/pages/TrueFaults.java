package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/// The framework takes a broken pipe anywhere among the causes of a fault for a visitor who has
/// left, and answers nothing, with 200. Where the pipe was the one to the database, a phone would
/// believe that its enrolment was taken. So only our own connection to the visitor counts.
@Configuration(proxyBeanMethods = false)
class TrueFaults implements WebMvcConfigurer {

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.replaceAll(
        usual -> usual instanceof DefaultHandlerExceptionResolver ? ours() : usual);
  }

  private static HandlerExceptionResolver ours() {
    return new DefaultHandlerExceptionResolver() {
      @Override
      protected @Nullable ModelAndView handleDisconnectedClientException(
          Exception fault,
          HttpServletRequest request,
          HttpServletResponse response,
          @Nullable Object handler) {
        return hasLeft(fault)
            ? super.handleDisconnectedClientException(fault, request, response, handler)
            : null;
      }
    };
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
