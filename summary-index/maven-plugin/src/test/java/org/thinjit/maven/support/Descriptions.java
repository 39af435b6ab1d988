package org.thinjit.maven.support;

import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Makes {@code module-info.class} files. */
public final class Descriptions {
    private Descriptions() {}

    /**
     * Describes a module.
     *
     * @param name its name
     * @param required the modules that it requires, beyond {@code java.base}
     * @return the class file
     */
    public static byte[] of(String name, String... required) {
        return of(name, module -> {}, required);
    }

    /**
     * Describes a module with more than requirements.
     *
     * @param name as above
     * @param more adds to the description
     * @param required as above
     * @return as above
     */
    public static byte[] of(String name, Consumer<ModuleVisitor> more, String... required) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor module = writer.visitModule(name, 0, null);
        module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        for (String each : required) {
            module.visitRequire(each, 0, null);
        }
        more.accept(module);
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
