package com.example.lib;

/** Makes greetings, for other modules. */
public final class Greeter {
    public String greet(String whom) {
        return "hello " + whom;
    }
}
