/**
 * Shows results: a table for people, JSON with every number for programs, a progress line on a
 * terminal. Depends on {@code comparison}, {@code startup} and {@code statistics}, and
 * on Jackson.
 */
package org.thinjit.bench.report;
