/**
 * Learning from runs: what a profile of earlier runs offers at start, what this run adds to it at exit.
 * May depend on the format's profiles, the class loaders that are served, and the states of classes;
 * knows nothing of how classes are loaded ahead.
 */
package org.thinjit.agent.learn;
