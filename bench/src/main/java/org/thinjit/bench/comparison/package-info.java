/**
 * Runs the variants of a program in turn, compares their outputs and collects their times. Depends
 * on {@code process}, {@code program}, {@code statistics} and {@code variant}.
 */
package org.thinjit.bench.comparison;
