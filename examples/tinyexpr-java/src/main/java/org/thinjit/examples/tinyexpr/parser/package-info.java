/**
 * Recursive descent from tokens to a syntax tree, a class for each rule of the grammar. Depends on
 * the {@code lexer}, {@code tree}, {@code symbol} and {@code builtin} packages.
 *
 * <pre>
 * list     = sum { "," sum }
 * sum      = product { ("+" | "-") product }
 * product  = power { ("*" | "/" | "%") power }
 * power    = sign { "^" sign }
 * sign     = { "-" | "+" } base
 * base     = number | variable | function-0 [ "(" ")" ] | function-1 sign
 *          | function-n "(" sum { "," sum } ")" | "(" list ")"
 * </pre>
 */
package org.thinjit.examples.tinyexpr.parser;
