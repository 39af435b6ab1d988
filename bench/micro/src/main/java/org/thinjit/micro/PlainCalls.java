package org.thinjit.micro;

/** A call-heavy loop: small methods, one of them recursive, one behind an interface. */
final class PlainCalls implements Calls {
    private final Step[] steps = {PlainCalls::add, PlainCalls::multiply, PlainCalls::fold};

    @Override
    public long run(int rounds) {
        long value = 1;
        for (int i = 0; i < rounds; i++) {
            value = round(value, i);
        }
        return value;
    }

    private long round(long value, int i) {
        return steps[i % steps.length].apply(mix(value), descend(i & 7));
    }

    private static long descend(int depth) {
        return depth < 2 ? depth : descend(depth - 1) + descend(depth - 2);
    }

    private static long mix(long value) {
        return fold(value, multiply(value, 31));
    }

    private static long add(long a, long b) {
        return a + b;
    }

    private static long multiply(long a, long b) {
        return a * b;
    }

    private static long fold(long a, long b) {
        return a ^ b >>> 7;
    }
}
