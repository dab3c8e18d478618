package org.sangathan.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For everybody, signed in or not: the sign-in page, the language switch, public pages. A handler
/// that bears none of [Open], [SignedInOnly] and [Sees] is refused.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {}
