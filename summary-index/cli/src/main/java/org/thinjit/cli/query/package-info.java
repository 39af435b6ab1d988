/**
 * Questions put to a combined index: what is in it, what discovery would request from a method, why a
 * class is loaded. Answers are records, ready to be printed as text or JSON.
 *
 * <p>May depend on the index's reader, discovery and the JDK.
 */
package org.thinjit.cli.query;
