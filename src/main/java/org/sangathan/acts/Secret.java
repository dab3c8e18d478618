package org.sangathan.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field of a form that nobody may read back: a password, a token. It is left out of the form's
/// hash (a short password could be guessed from it), of logs, and of a form that is shown again.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {}
