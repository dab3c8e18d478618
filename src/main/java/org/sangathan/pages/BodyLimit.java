package org.sangathan.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sangathan.acts.Acts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody may fill the memory by talking without end: a body is as long as a form, and as a file
/// only where an act takes one. Asked before anything of it is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {
  static final long FORM = DataSize.ofMegabytes(2).toBytes();
  static final long FILE = DataSize.ofMegabytes(200).toBytes();

  private final ObjectProvider<Acts> acts;

  BodyLimit(ObjectProvider<Acts> acts) {
    this.acts = acts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length <= FORM && length >= 0) {
      chain.doFilter(request, response);
      return;
    }
    long most = takesFile(request.getRequestURI()) ? FILE : FORM;
    if (length > most) response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    else chain.doFilter(length < 0 ? new Counted(request, most) : request, response);
  }

  private boolean takesFile(String path) {
    Acts known = acts.getIfAvailable();
    return known != null && known.takesFile(path.substring(path.lastIndexOf('/') + 1));
  }

  /// A body that does not say how long it is.
  private static final class Counted extends HttpServletRequestWrapper {
    private final long most;

    Counted(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedBody(super.getInputStream(), most);
    }
  }

  private static final class CountedBody extends ServletInputStream {
    private final ServletInputStream body;
    private long left;

    CountedBody(ServletInputStream body, long most) {
      this.body = body;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = body.read(into, from, most);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) throw new IOException("the body has no end");
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
