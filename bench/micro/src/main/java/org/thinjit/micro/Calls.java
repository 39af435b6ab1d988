package org.thinjit.micro;

/** The benchmark's work, with and without prologs. */
interface Calls {
    /**
     * Runs the loop.
     *
     * @param rounds how often; each makes 6 to 46 calls
     * @return a value that depends on all of them
     */
    long run(int rounds);

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
