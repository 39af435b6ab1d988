package org.thinjit.indexer.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.weave.TypeShapes;

/** The program's types, and those of the JDK that runs the indexer, read from its class files. */
final class ProgramTypes implements TypeShapes {
    private final Program program;
    private final Map<String, Optional<Shape>> jdk = new ConcurrentHashMap<>();

    ProgramTypes(Program program) {
        this.program = program;
    }

    @Override
    public Shape shape(String internalName) {
        TypeAnswer answer = answer(internalName);
        return answer.outside()
                ? jdk.computeIfAbsent(internalName, ProgramTypes::read).orElse(null)
                : answer.shape();
    }

    /** What the program alone says about a type. */
    TypeAnswer answer(String internalName) {
        int type = program.catalog().find(internalName);
        if (type < 0) {
            return TypeAnswer.OUTSIDE;
        }
        ClassHierarchy hierarchy = program.hierarchy();
        int parent = hierarchy.superclass(type);
        return new TypeAnswer(
                false,
                parent < 0
                        ? null
                        : new Shape(program.names().typeName(parent), hierarchy.isInterface(type)));
    }

    private static Optional<Shape> read(String internalName) {
        ClassLoader loader = ClassLoader.getPlatformClassLoader();
        try (InputStream in = loader.getResourceAsStream(internalName.concat(".class"))) {
            if (in == null) {
                return Optional.empty();
            }
            ClassReader reader = new ClassReader(in);
            boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
            return Optional.of(new Shape(reader.getSuperName(), isInterface));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
