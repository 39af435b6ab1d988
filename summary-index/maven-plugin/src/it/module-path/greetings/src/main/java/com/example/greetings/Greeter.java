package com.example.greetings;

/** Makes greetings. */
public final class Greeter {
    public String greet(String whom) {
        return "hello " + whom + " from " + getClass().getModule();
    }
}
