/**
 * The command line: one class a command, which parses, calls the indexer or a query, and prints.
 *
 * <p>May depend on {@link org.thinjit.cli.query}, {@link org.thinjit.cli.launch}, the indexer, the index's reader, picocli, a progress
 * bar and Jackson. What a command says about an index is computed in {@link org.thinjit.cli.query};
 * here it only becomes text or JSON.
 */
package org.thinjit.cli;
