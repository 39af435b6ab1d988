/**
 * What earlier runs of a program used, in which order: the profile that {@code learn=FILE} keeps. Its
 * file, and how two profiles become one.
 *
 * <p>May depend on {@link org.thinjit.format} and the JDK: the agent carries this package, defined only
 * where it learns. The byte-exact document is {@code summary-index/FORMAT.md}.
 */
package org.thinjit.format.profile;
