package org.thinjit.micro;

/**
 * {@link PlainCalls} with a prolog in each method, as the weaver puts it: push the flag's number,
 * call {@code fire}.
 */
final class WovenCalls implements Calls {
    private final Step[] steps = {WovenCalls::add, WovenCalls::multiply, WovenCalls::fold};

    @Override
    public long loop(int rounds) {
        $ThinJIT.fire(1);
        long value = 1;
        for (int i = 0; i < rounds; i++) {
            value = steps[i % steps.length].apply(mix(value), i);
        }
        return value;
    }

    @Override
    public long recursion(int rounds) {
        $ThinJIT.fire(2);
        long value = 1;
        for (int i = 0; i < rounds; i++) {
            value += descend(i & 7);
        }
        return value;
    }

    private static long descend(int depth) {
        $ThinJIT.fire(3);
        return depth < 2 ? depth : descend(depth - 1) + descend(depth - 2);
    }

    private static long mix(long value) {
        $ThinJIT.fire(4);
        return fold(value, multiply(value, 31));
    }

    private static long add(long a, long b) {
        $ThinJIT.fire(5);
        return a + b;
    }

    private static long multiply(long a, long b) {
        $ThinJIT.fire(6);
        return a * b;
    }

    private static long fold(long a, long b) {
        $ThinJIT.fire(7);
        return a ^ b >>> 7;
    }
}
