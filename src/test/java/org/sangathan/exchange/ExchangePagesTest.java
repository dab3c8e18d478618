package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people see of files.
@OwnDatabase
class ExchangePagesTest extends InSmallWorld {
  @LocalServerPort private int port;

  private String send(String file) {
    return subject(
        perform(
            "nisha",
            "exchange.upload-file",
            Map.of("id", id().toString(), "unit", "N", "kind", "units", "file", file)));
  }

  @Test
  void thePagesCanBeUsedInEveryLook() {
    String mistakes =
        send(
            "code,level,parent_code,name_hi,name_en,caste,remarks\n"
                + "P-1,booth,SEC1,प्राथमिक विद्यालय,Primary School,,\n"
                + "B1,,,नया नाम,New name,,\n"
                + "P-2,booth,NOWHERE,खोई हुई,Lost,,\n"
                + "P-3,booth,SEC1,çkFkfed fo|ky; dk Hkou,,,\n"
                + "P-4,booth,SEC1,SCHOOL OF RAMPUR , NORTH,,,\n"
                + ",,,कुल योग,,,\n");
    String open = send("place,number,Electors\nx,1,500\n");
    String fine = send("code,level,parent_code,name_en\nP-9,booth,SEC1,Fine\n");
    perform(
        "nisha",
        "organisation.import-units",
        Map.of("id", id().toString(), "unit", "N", "upload", fine));
    try (Browser browser = Browser.on(port)) {
      for (Look look :
          List.of(
              new Look(360, "hi", ColorScheme.LIGHT),
              new Look(360, "en", ColorScheme.LIGHT),
              new Look(1280, "hi", ColorScheme.LIGHT),
              new Look(1280, "en", ColorScheme.DARK))) {
        Page page = browser.window(look);
        page.navigate("/sign-in");
        page.fill("#sign-in-name", "nisha");
        page.fill("#sign-in-password", PASSWORD);
        page.click(".door button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/language?to=" + look.language() + "&back=/uploads");
        for (Map.Entry<String, String> each :
            Map.of("list", "", "mistakes", "/" + mistakes, "open", "/" + open, "taken", "/" + fine)
                .entrySet()) {
          page.navigate("/u/N/uploads" + each.getValue());
          browser.assertUsable(page);
          browser.photograph(page, "exchange-" + each.getKey() + "-" + look.name());
        }
        page.navigate("/u/N/uploads");
        page.setInputFiles(
            "input[type=file]",
            new FilePayload(
                "again.csv",
                "text/csv",
                "code,level,parent_code,name_en\nP-9,booth,SEC1,Fine\n"
                    .getBytes(StandardCharsets.UTF_8)));
        page.click("main form.act button");
        page.waitForSelector("a[href$='" + fine + "']");
        browser.photograph(page, "exchange-again-" + look.name());
      }
      assertThat(browser.troubles()).isEmpty();
    }
  }
}
