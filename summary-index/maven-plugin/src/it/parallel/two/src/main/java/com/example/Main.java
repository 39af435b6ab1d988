package com.example;

import org.thinjit.it.await.Await;

/** Greets, once the class for that is there. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Await.untilLoaded("com.example.Greeter");
        System.out.println(new Greeter().greet(args.length == 0 ? "world" : args[0]));
    }
}
