/**
 * Runs libraries' own test suites plain and with ThinJIT, and compares them test by test. Depends on
 * {@code process}, {@code program} and {@code statistics}.
 */
package org.thinjit.bench.suite;
