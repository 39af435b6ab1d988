package org.thinjit.indexer.link;

/** Takes the edges of the method at hand that do not come straight from its code. */
interface EdgeSink {
    /** A class that running the method loads, of a kind of {@code ResolveDescriptor}. */
    void loads(int kind, int type, int halvings);

    /** A method that running the method runs, of a kind of {@code EdgeDescriptor}. */
    void calls(int kind, int method, int halvings);

    /** The static initializers of a class and its superclasses. */
    void initializes(int type, int halvings);
}
