package com.example;

import java.util.function.Supplier;

/** Greets. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Supplier<String> whom = () -> args.length == 0 ? "world" : args[0];
        System.out.println(new Greeter().greet(whom.get()));
    }
}
