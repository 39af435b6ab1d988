/**
 * Starts a program many times in which threads load, link and initialize the same classes in every
 * order, through class loaders of every kind. Depends on {@code process} and {@code program}.
 */
package org.thinjit.bench.stress;
