package org.sangathan.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Style sheets, scripts and fonts at addresses that change with their content, so that browsers
/// may keep them for a year. One fingerprint covers them all: relative addresses among them stay
/// true.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

  private static final CacheControl FOR_A_YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final String fingerprint = fingerprint();

  String address(String path) {
    return "/static/" + fingerprint + path;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_A_YEAR)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(fingerprint, "/**"));
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_A_YEAR);
    registry
        .addResourceHandler("/_static/**")
        .addResourceLocations("classpath:/META-INF/resources/_static/")
        .setCacheControl(FOR_A_YEAR);
  }

  private static String fingerprint() {
    CRC32C sum = new CRC32C();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
      Arrays.sort(files, Comparator.comparing(Resource::getDescription));
      for (Resource file : files) {
        try (InputStream in = new CheckedInputStream(file.getInputStream(), sum)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "v" + Long.toHexString(sum.getValue());
  }
}
