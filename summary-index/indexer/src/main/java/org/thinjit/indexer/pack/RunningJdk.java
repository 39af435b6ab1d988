package org.thinjit.indexer.pack;

import java.util.stream.Collectors;

/** The JDK that runs the indexer, as far as it answers for its types. */
final class RunningJdk {
    private RunningJdk() {}

    /** Equal where the same types are there and have the same supertypes. */
    static String identity() {
        return System.getProperty("java.vm.vendor")
                + ' '
                + System.getProperty("java.vm.version")
                + ' '
                + ModuleLayer.boot().modules().stream()
                        .map(Module::getName)
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
