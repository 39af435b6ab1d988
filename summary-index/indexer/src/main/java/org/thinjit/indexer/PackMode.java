package org.thinjit.indexer;

/** Which classes go into the class pack. */
public enum PackMode {
    /** Those that the program's main method can reach, and service providers. */
    REACHABLE,

    /** All that can be packed. */
    ALL,

    /** None: no pack is written, every class is left to the loader's own search. */
    NONE
}
