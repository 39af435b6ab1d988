/**
 * The definition generator: answers the class loader's search for indexed classes from the
 * pack. Runs on the program's threads with a class's loading lock held: no locks, no logging on the
 * way, no exceptions, no class loading.
 */
package org.thinjit.agent.serve;
