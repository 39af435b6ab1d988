/**
 * Starts a program with damaged indexes and packs, one mutant a start, and compares what it does with the
 * plain run.
 */
package org.thinjit.fuzz.mutant;
