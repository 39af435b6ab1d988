/**
 * The page about one run: what its event log and statistics say, as one file to look at.
 *
 * <p>May depend on {@code query}, Jackson and the JDK.
 */
package org.thinjit.cli.report;
