package org.sangathan.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sangathan.database.TestDatabase.Profile;

/// A test class that shares its database with no other.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {
  Profile value() default Profile.GUARDED;
}
