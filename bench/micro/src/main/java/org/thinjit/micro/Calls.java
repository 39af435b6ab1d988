package org.thinjit.micro;

/** The benchmark's work, with and without prologs. */
interface Calls {
    /**
     * Calls small methods, which C2 inlines but for one behind an interface.
     *
     * @param rounds how often; each makes 5 calls
     * @return a value that depends on all of them
     */
    long loop(int rounds);

    /**
     * Calls a recursive method that does next to nothing: the most that prologs can cost.
     *
     * @param rounds how often; each makes 1 to 41 calls
     * @return a value that depends on all of them
     */
    long recursion(int rounds);

    /** A call that the compilers cannot resolve by the type alone. */
    interface Step {
        /**
         * Combines two numbers.
         *
         * @param a the first
         * @param b the second
         * @return the combination
         */
        long apply(long a, long b);
    }
}
