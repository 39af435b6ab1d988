package com.example.extra;

/** On the class path: no module requires it. */
public final class Extra {
    private Extra() {}
}
