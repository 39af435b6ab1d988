package org.thinjit.agent.install;

import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.thinjit.agent.StandBack;

/**
 * Opens what ThinJIT needs of {@code java.base} to the agent's own module, and to nobody else. It
 * refers to no class of those packages, so that it can be loaded before they are accessible.
 */
public final class JavaBase {
    private JavaBase() {}

    /**
     * Exports {@code jdk.internal.loader}, {@code jdk.internal.misc} and {@code sun.nio.ch}, and opens
     * {@code java.lang}, to the agent.
     *
     * @param instrumentation the JVM's
     * @throws StandBack if the JVM refuses
     */
    public static void open(Instrumentation instrumentation) throws StandBack {
        Set<Module> agent = Collections.singleton(JavaBase.class.getModule());
        Map<String, Set<Module>> exports = new HashMap<>();
        exports.put("jdk.internal.loader", agent);
        exports.put("jdk.internal.misc", agent);
        exports.put("sun.nio.ch", agent);
        try {
            instrumentation.redefineModule(
                    Object.class.getModule(),
                    Collections.emptySet(),
                    exports,
                    Collections.singletonMap("java.lang", agent),
                    Collections.emptySet(),
                    Collections.emptyMap());
        } catch (RuntimeException e) {
            throw new StandBack("this JDK does not open java.base (" + e + "); running plain");
        }
    }
}
