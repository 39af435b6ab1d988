/**
 * What a project's Maven model says about the program it builds. May depend on Maven only; nothing
 * here reads a jar.
 */
package org.thinjit.maven.project;
