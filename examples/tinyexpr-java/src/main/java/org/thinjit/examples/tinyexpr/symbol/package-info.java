/**
 * What a name in an expression can stand for: variables, functions and closures, and the set of
 * them that a caller binds. Depends on nothing but the JDK.
 */
package org.thinjit.examples.tinyexpr.symbol;
