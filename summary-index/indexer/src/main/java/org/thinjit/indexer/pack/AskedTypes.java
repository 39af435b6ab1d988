package org.thinjit.indexer.pack;

import java.util.LinkedHashSet;
import java.util.Set;
import org.thinjit.indexer.weave.TypeShapes;

/** Passes questions about types on and notes them: the answers are what a result depends on. */
final class AskedTypes implements TypeShapes {
    private final TypeShapes types;
    private final Set<String> names = new LinkedHashSet<>();

    AskedTypes(TypeShapes types) {
        this.types = types;
    }

    @Override
    public Shape shape(String internalName) {
        names.add(internalName);
        return types.shape(internalName);
    }

    Set<String> names() {
        return names;
    }
}
