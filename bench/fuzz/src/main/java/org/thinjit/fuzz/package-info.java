/** What the programs of this module share. */
package org.thinjit.fuzz;
