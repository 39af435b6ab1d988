/** The agent that writes down classes' identities, packed into a jar of its own. Depends on nothing. */
package org.thinjit.bench.identityprobe;
