package org.sangathan.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For everybody who has signed in, whatever the post: one's own account, the names of units, the
/// doors of the acts (each act asks the `Gate` itself). The handler may take the [Actor].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedInOnly {}
