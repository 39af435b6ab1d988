/**
 * What the invoker projects' scripts check with: starts what a project built, and reads what that
 * left behind. May depend on JUnit's neighbours only, not on the plugin.
 */
package org.thinjit.maven.it;
