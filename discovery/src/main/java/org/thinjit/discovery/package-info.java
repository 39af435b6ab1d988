/**
 * Discovery: from flags that executed methods have set to classes worth loading, in order. Walks the
 * program's call graph ahead of execution, ranks what it reaches, and feeds one loader.
 *
 * <p>May depend on the JDK's public API only. Graph, flags, class loading, time and idling come in as
 * interfaces, so that everything here runs step by step in a test, without threads or clocks. The
 * choices and what was measured for them are in {@code discovery/DISCOVERY.md}.
 */
package org.thinjit.discovery;
