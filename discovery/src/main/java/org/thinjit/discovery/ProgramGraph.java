package org.thinjit.discovery;

/**
 * The program as discovery sees it: the combined index's call graph. Methods and classes are numbers
 * from 0. Read by the discovery thread only; an implementation may throw any {@link
 * RuntimeException} when its file lies, which ends discovery and nothing else.
 */
public interface ProgramGraph {
    /**
     * Returns the number of methods.
     *
     * @return methods
     */
    int methodCount();

    /**
     * Returns the number of classes.
     *
     * @return classes
     */
    int classCount();

    /**
     * Returns the method that a flag stands for.
     *
     * @param flag a discovery flag
     * @return a method
     */
    int methodOfFlag(int flag);

    /**
     * Reads the classes that executing a method makes the JVM resolve.
     *
     * @param method a method
     * @param classes receives class numbers, in the order of the method's code
     */
    void resolves(int method, IntRow classes);

    /**
     * Reads the methods that a method calls on paths that runs take, virtual calls already spread
     * over the targets worth following.
     *
     * @param method a method
     * @param methods receives method numbers, in the order of the method's code
     */
    void calls(int method, IntRow methods);

    /**
     * Reads the methods from which discovery starts when the program defines a class itself.
     *
     * @param number a class
     * @param methods receives method numbers
     */
    void entries(int number, IntRow methods);

    /**
     * Reads the classes that the JVM loads to verify a class and its superclasses, when it links
     * them.
     *
     * @param number a class
     * @param classes receives class numbers, in the order in which the JVM asks; possibly twice
     */
    void verifierSet(int number, IntRow classes);
}
