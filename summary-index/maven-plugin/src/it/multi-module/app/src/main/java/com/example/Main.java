package com.example;

import com.example.lib.Greeter;
import org.thinjit.it.await.Await;

/** Greets with the other module, once its class is there. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Await.untilLoaded("com.example.lib.Greeter");
        System.out.println(new Greeter().greet(args.length == 0 ? "world" : args[0]));
    }
}
