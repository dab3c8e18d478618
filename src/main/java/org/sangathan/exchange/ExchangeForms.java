package org.sangathan.exchange;

import java.time.Clock;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.FormPage.Typed;
import org.sangathan.pages.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// On which pages the module's forms stand, its place in the menu, and how long files are kept.
@Configuration(proxyBeanMethods = false)
class ExchangeForms {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

  @Bean
  @Order(60)
  NavigationEntry uploadsEntry() {
    return new NavigationEntry("exchange.uploads.title", "/uploads", "exchange.show-uploads");
  }

  @Bean
  FormPage uploadFileForm() {
    return new FormPage(UploadFile.class, ExchangeForms::list, (said, upload) -> one(said, upload));
  }

  @Bean
  FormPage matchColumnsForm() {
    return new FormPage(
        MatchColumns.class,
        said -> one(said, said.code("upload")),
        (said, upload) -> one(said, said.code("upload")));
  }

  @Bean
  FormPage checkUploadForm() {
    return new FormPage(
        CheckUpload.class,
        said -> one(said, said.code("upload")),
        (said, upload) -> one(said, said.code("upload")));
  }

  @Bean
  Job forgetUploads(Database database, UploadStore uploads, Clock clock) {
    return new Job(
        "exchange.forget-uploads",
        AT_NIGHT,
        () ->
            database.transact(() -> {
              uploads.forget(clock.instant().minus(Room.KEPT));
              return true;
            }));
  }

  private static String list(Typed said) {
    return "/u/" + said.code("unit") + "/uploads";
  }

  private static String one(Typed said, @Nullable String upload) {
    return list(said) + "/" + upload;
  }
}
