/**
 * The ways to run a program that are compared: plain, with ThinJIT, and others, each a set of JVM
 * options and what must be prepared for it. Depends on {@code jdk}, {@code process}, {@code
 * program} and {@code statistics}.
 */
package org.thinjit.bench.variant;
