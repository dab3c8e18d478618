package org.sangathan.pages;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.sangathan.acts.Actor;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Masthead;
import org.sangathan.words.Listing;
import org.sangathan.words.Words;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A small house of pages without accounts and without a database, for tests of the frame itself.
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class
})
@Import({
  Words.class,
  Assets.class,
  PageRenderer.class,
  ListingDoor.class,
  Screens.class,
  Screens.Neighbours.class,
  PublicAddress.class,
  ReadingChoices.class,
  Accent.class,
  Refusals.class,
  Problems.class,
  SafetyHeaders.class,
  TrueFaults.class,
  SampleHouse.Show.class
})
class SampleHouse {

  @Bean
  TemplateEngine templatesOfTests() {
    CodeResolver ours = new DirectoryCodeResolver(Path.of("src/main/jte"));
    CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
    return TemplateEngine.create(
        new CodeResolver() {
          @Override
          public String resolve(String name) {
            return tests.exists(name) ? tests.resolve(name) : ours.resolve(name);
          }

          @Override
          public long getLastModified(String name) {
            return 0;
          }
        },
        // Tests in another process write theirs.
        Path.of("target", "jte-test-" + System.getProperty("tests.process", "alone")),
        ContentType.Html);
  }

  @Bean
  SignedIn asha() {
    return request -> Optional.of(new Actor(new UUID(0, 1), "आशा देवी निषाद"));
  }

  @Bean
  Supplier<Masthead> masthead() {
    return () ->
        new Masthead("जन सेवा संगठन", "People's Service", "#0f5f66", Masthead.UNNAMED.zone());
  }

  @Bean
  NavigationEntry home() {
    return new NavigationEntry("frame.home", "/sample", null);
  }

  @Bean
  NavigationEntry search() {
    return new NavigationEntry("frame.search", "/find", null);
  }

  @Bean
  NavigationEntry account() {
    return new NavigationEntry("frame.account", "/mine", null);
  }

  /// Not for tests that open the whole application.
  @TestComponent
  @Controller
  static class Show {
    final CountDownLatch begun = new CountDownLatch(3);
    final CountDownLatch goOn = new CountDownLatch(1);

    @GetMapping("/list.{form:csv|xlsx|print}")
    Listing list(@RequestParam int rows, @RequestParam(defaultValue = "false") boolean breaks) {
      return new Listing(
          "list",
          "सूची",
          "",
          List.of("n"),
          to -> {
            for (long n = 1; n <= rows; n++) if (!to.row(List.of(n))) return;
            if (breaks) throw new IllegalStateException("broken on purpose");
          });
    }

    @GetMapping("/waiting.{form:csv}")
    Listing waiting() {
      return new Listing(
          "waiting",
          "सूची",
          "",
          List.of("n"),
          to -> {
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }

    @GetMapping("/sample")
    Page sample() {
      return SamplePage.invented();
    }

    @GetMapping("/refused")
    Page refused(HttpServletRequest request) {
      List<Complaint> complaints =
          List.of(
              new Complaint("unit", ActsRefusal.FIELD_MISSING),
              new Complaint("at", ActsRefusal.NOT_A_NUMBER));
      new Said("sample.enrol", Map.of("at", "बीस", "now", "यह लिखा था"), complaints)
          .bringTo(request);
      return SamplePage.invented();
    }

    @GetMapping("/broken")
    Page broken() {
      throw new IllegalStateException("broken on purpose");
    }

    @GetMapping("/strange-unit")
    Page strangeUnit() {
      throw new NotServed(ActsRefusal.PLACE_UNKNOWN);
    }

    @GetMapping("/search")
    @ResponseBody
    String search() {
      return "<ul><li><a href='/sample?q=1'>one</a></li><li><a href='/sample?q=2'>two</a></li></ul>";
    }

    @PostMapping("/acts/sample.enrol")
    @ResponseBody
    String enrol() {
      return "";
    }

    @GetMapping("/accepted")
    Page accepted(HttpServletResponse response) {
      Flash.say(response, "problem.404");
      return SamplePage.invented();
    }

    @GetMapping("/away")
    Page away() {
      throw new DataAccessResourceFailureException(
          "the database does not answer", new SQLException("no connection", "08001"));
    }

    /// As it is when the database dies while a transaction is being committed.
    @GetMapping({"/api/v1/torn", "/torn"})
    Page torn() {
      SQLException commit = new SQLException("the end", "08006", new EOFException());
      throw new TransactionSystemException("could not roll back", commit);
    }

    @GetMapping("/api/v1/strange-unit")
    Page strangeUnitForPrograms() {
      throw new NotServed(ActsRefusal.PLACE_UNKNOWN);
    }
  }
}
