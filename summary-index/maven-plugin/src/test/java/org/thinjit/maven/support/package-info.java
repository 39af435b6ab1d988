/** Makes jars and projects for the plugin's tests. Knows Maven's model, not the plugin. */
package org.thinjit.maven.support;
