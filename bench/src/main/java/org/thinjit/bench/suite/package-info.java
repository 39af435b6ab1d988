/**
 * Runs libraries' own test suites plain and with ThinJIT, and compares them test by test. Depends on
 * {@code process} and {@code program}.
 */
package org.thinjit.bench.suite;
