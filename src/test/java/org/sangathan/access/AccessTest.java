package org.sangathan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// On a real port, before a real database, in a house that all tests of the module share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {AccessHouse.class, AccessWorld.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // Messages can be sent, and lie in the outbox.
    properties = "sangathan.demo=true")
public @interface AccessTest {}
