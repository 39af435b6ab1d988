package org.thinjit.bench.stress;

import java.util.concurrent.CountDownLatch;

/** A program that never ends: two threads hold a lock each and want the other's. */
final class Deadlock {
    /** Names one lock in a thread dump. */
    static final class LeftLock {}

    /** Names the other. */
    static final class RightLock {}

    /** Initialized by one thread, wants {@link RightClass}. */
    static final class LeftClass {
        static {
            meet();
            RightClass.touch();
        }

        private LeftClass() {}

        static void touch() {}
    }

    /** Initialized by the other, wants {@link LeftClass}. */
    static final class RightClass {
        static {
            meet();
            LeftClass.touch();
        }

        private RightClass() {}

        static void touch() {}
    }

    private static final Object LEFT = new LeftLock();
    private static final Object RIGHT = new RightLock();
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private Deadlock() {}

    /** Both threads have what they hold once they are past this. */
    private static void meet() {
        BOTH.countDown();
        try {
            BOTH.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void take(Object first, Object second) {
        synchronized (first) {
            meet();
            synchronized (second) {
                System.out.println("no deadlock");
            }
        }
    }

    /**
     * Hangs.
     *
     * @param arguments {@code locks} or {@code classes}
     */
    public static void main(String[] arguments) {
        if (arguments[0].equals("locks")) {
            new Thread(() -> take(LEFT, RIGHT), "left").start();
            new Thread(() -> take(RIGHT, LEFT), "right").start();
        } else {
            new Thread(LeftClass::touch, "left").start();
            new Thread(RightClass::touch, "right").start();
        }
    }
}
