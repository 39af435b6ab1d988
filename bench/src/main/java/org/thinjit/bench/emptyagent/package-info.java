/** The empty agent, packed into a jar of its own. Depends on nothing. */
package org.thinjit.bench.emptyagent;
