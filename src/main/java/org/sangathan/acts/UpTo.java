package org.sangathan.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The most letters that a text field of a form may hold; without it, 120. Line breaks are allowed
/// from 500 upwards.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface UpTo {
  int value();
}
