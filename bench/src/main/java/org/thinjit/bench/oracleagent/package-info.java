/** The agent of the bench's oracle, in a jar of its own. Depends on the JDK only. */
package org.thinjit.bench.oracleagent;
