package org.thinjit.agent.transform;

import java.lang.instrument.Instrumentation;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.serve.ClassPack;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.format.CombinedIndex;

/**
 * Whether and when there is a transformer. Adding one makes the JVM hand over each class that is defined
 * from then on, those of class-data archives included, which a program without such class loaders should
 * not pay for. Thread-safe; what it decides it decides once.
 */
public final class Transformation {
    private final CombinedIndex index;
    private final ClassPack pack;
    private final AgentOptions options;
    private final Speculation speculation;
    private final Instrumentation instrumentation;
    private volatile DefinitionTransformer transformer;

    /**
     * Decides nothing yet.
     *
     * @param index the index; its lookup sections are checked
     * @param pack the pack, or null: then there is nothing to exchange
     * @param options the agent's
     * @param speculation told of definitions
     * @param instrumentation the JVM's
     */
    public Transformation(
            CombinedIndex index,
            ClassPack pack,
            AgentOptions options,
            Speculation speculation,
            Instrumentation instrumentation) {
        this.index = index;
        this.pack = pack;
        this.options = options;
        this.speculation = speculation;
        this.instrumentation = instrumentation;
    }

    /**
     * Hears that a class loader has defined an indexed class by itself. Adds the transformer, unless the
     * option forbids it or it would bring nothing: nothing is loaded ahead into such a loader.
     *
     * @param loader any class loader
     */
    public void definesByItself(ClassLoader loader) {
        if (transformer == null
                && !options.transformNever()
                && speculation.loadsAhead()
                && loader.isRegisteredAsParallelCapable()) {
            add();
        }
    }

    /** Adds the transformer, unless there is no class to exchange. */
    public synchronized void add() {
        if (transformer == null && pack != null) {
            AgentClasses.define(AgentClasses.TRANSFORM);
            DefinitionTransformer made =
                    new DefinitionTransformer(index, pack, speculation, options.dump() != null);
            instrumentation.addTransformer(made);
            transformer = made;
        }
    }

    /**
     * Returns whether the transformer saw a loader define the indexed class of a container that is not
     * bound to a class loader.
     *
     * @param number the class
     * @param loader its loader
     * @return false when there is no transformer
     */
    public boolean isCandidate(int number, ClassLoader loader) {
        DefinitionTransformer added = transformer;
        return added != null && added.isCandidate(number, loader);
    }

    /**
     * Returns the transformer.
     *
     * @return null when there is none
     */
    public DefinitionTransformer transformer() {
        return transformer;
    }
}
