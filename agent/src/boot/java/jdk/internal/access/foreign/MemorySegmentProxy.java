package jdk.internal.access.foreign;

/** Shape only, for the compiler: JDK 17 has such a class. Never packaged. */
public abstract class MemorySegmentProxy {}
