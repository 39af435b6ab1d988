/** Cuts an expression's text into tokens. Depends on nothing but the JDK. */
package org.thinjit.examples.tinyexpr.lexer;
