/**
 * Makes the fuzz targets' seeds that the indexer and the agent write: class files, jars, indexes, packs,
 * records of the cache and profiles. They have to be made anew whenever a format changes.
 */
package org.thinjit.fuzz.seed;
