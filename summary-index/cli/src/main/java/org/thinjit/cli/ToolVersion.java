package org.thinjit.cli;

import org.thinjit.format.HeaderDescriptor;
import picocli.CommandLine.IVersionProvider;

/** The lines that {@code --version} prints: the tool, the index format, the JVM. */
final class ToolVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "ThinJIT " + (version == null ? "development" : version),
            "index format " + HeaderDescriptor.VERSION,
            "running on " + System.getProperty("java.vm.name") + " " + Runtime.version()
        };
    }
}
