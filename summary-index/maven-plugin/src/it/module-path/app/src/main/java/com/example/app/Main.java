package com.example.app;

import com.example.greetings.Greeter;
import org.thinjit.it.await.Await;

/** Greets, once the class for that is there. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws ClassNotFoundException {
        Await.untilLoaded("com.example.greetings.Greeter");
        System.out.println(new Greeter().greet(args.length == 0 ? "world" : args[0]));
        System.out.println(Await.class.getModule());
        System.out.println(Class.forName("com.example.extra.Extra").getModule().isNamed());
    }
}
