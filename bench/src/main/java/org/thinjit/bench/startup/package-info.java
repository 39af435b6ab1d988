/**
 * Breaks down what ThinJIT adds before {@code main}: classes, bytes, steps. Depends on {@code process},
 * {@code program}, {@code statistics} and {@code variant}.
 */
package org.thinjit.bench.startup;
