package org.sangathan.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This page shows what happens in a unit: only to those whose post allows the capability there.
/// For anybody else the unit does not exist. The handler may take the `Place` as a parameter.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sees {

  /// The capability, a read's name such as `figures.show-unit`.
  String value();

  /// The path variable or parameter that holds the unit's code.
  String unit() default "code";
}
