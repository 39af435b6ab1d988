package com.example;

/** Makes greetings. */
final class Greeter {
    String greet(String whom) {
        return "hello " + whom;
    }
}
