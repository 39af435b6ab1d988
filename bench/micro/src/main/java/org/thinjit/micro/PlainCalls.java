package org.thinjit.micro;

/** Small methods: static, behind an interface, and recursive. */
final class PlainCalls implements Calls {
    private final Step[] steps = {PlainCalls::add, PlainCalls::multiply, PlainCalls::fold};

    @Override
    public long loop(int rounds) {
        long value = 1;
        for (int i = 0; i < rounds; i++) {
            value = steps[i % steps.length].apply(mix(value), i);
        }
        return value;
    }

    @Override
    public long recursion(int rounds) {
        long value = 1;
        for (int i = 0; i < rounds; i++) {
            value += descend(i & 7);
        }
        return value;
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
