package org.thinjit.indexer.archive.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What of a class the JVM can resolve while it dumps, as lines for a class list: lambdas (from JDK 16
 * on, when classes are not linked ahead), or entries of its constant pool (from JDK 24 on, when they
 * are).
 *
 * @param name the class, in internal form
 * @param nestHost its nest host; without it no lambda of the class may be in the archive
 * @param lambdas {@code @lambda-proxy} lines, one a call site
 * @param constants indexes of classes, fields and methods, each after a blank
 * @param sites indexes of dynamic call sites, each after a blank
 */
record ClassSites(
        String name, String nestHost, List<String> lambdas, String constants, String sites) {
    private static final int CLASS_TAG = 7;
    private static final int INTERFACE_METHOD_TAG = 11;
    private static final int STRING_TAG = 8;
    private static final int DYNAMIC_SITE_TAG = 18;

    /** In bytes; JDK 17 ends the dump at a line of more than 4,096. */
    private static final int LONGEST_LINE = 4000;

    /** Names of method handles' kinds (JVMS 4.4.8), from 1 on, as HotSpot prints them. */
    private static final String[] KINDS = {
        "getField",
        "getStatic",
        "putField",
        "putStatic",
        "invokeVirtual",
        "invokeStatic",
        "invokeSpecial",
        "newInvokeSpecial",
        "invokeInterface"
    };

    /**
     * Reads a class file.
     *
     * @throws RuntimeException if it is malformed or newer than ASM knows
     */
    static ClassSites of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Visitor visitor = new Visitor();
        StringBuilder sites = new StringBuilder();
        String constants = constants(reader, sites);
        // Without dynamic call sites there is nothing in the code.
        int skipped = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        reader.accept(visitor, sites.isEmpty() ? skipped | ClassReader.SKIP_CODE : skipped);
        return new ClassSites(
                visitor.name, visitor.nestHost, visitor.lambdas, constants, sites.toString());
    }

    private static String constants(ClassReader reader, StringBuilder sites) {
        StringBuilder constants = new StringBuilder();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            // The second half of a long or double has no item.
            int tag = at == 0 ? 0 : reader.readByte(at - 1);
            if (tag == DYNAMIC_SITE_TAG) {
                sites.append(' ').append(i);
            } else if (tag >= CLASS_TAG && tag <= INTERFACE_METHOD_TAG && tag != STRING_TAG) {
                constants.append(' ').append(i);
            }
        }
        return constants.toString();
    }

    /** The line that has the JVM resolve constants, or null for none. */
    String constantsLine(boolean withSites) {
        String indexes = withSites ? constants.concat(sites) : constants;
        return indexes.isEmpty() ? null : "@cp " + name + indexes;
    }

    private static final class Visitor extends ClassVisitor {
        private final List<String> lambdas = new ArrayList<>();
        private String name;
        private String nestHost;

        Visitor() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String className,
                String signature,
                String superName,
                String[] interfaces) {
            name = className;
            nestHost = className;
        }

        @Override
        public void visitNestHost(String host) {
            nestHost = host;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                        String site, String type, Handle bootstrap, Object... arguments) {
                    if (isLambda(bootstrap)) {
                        addLambda(site, type, arguments);
                    }
                }
            };
        }

        /** Others, such as serializable lambdas, are not archived. */
        private static boolean isLambda(Handle bootstrap) {
            return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                    && bootstrap.getName().equals("metafactory");
        }

        private void addLambda(String site, String type, Object[] arguments) {
            if (arguments.length == 3 && arguments[1] instanceof Handle method) {
                String line =
                        String.join(
                                " ",
                                "@lambda-proxy",
                                name,
                                site,
                                type,
                                arguments[0].toString(),
                                "REF_" + KINDS[method.getTag() - 1],
                                method.getOwner(),
                                method.getName(),
                                method.getDesc(),
                                arguments[2].toString());
                if (line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE) {
                    lambdas.add(line);
                }
            }
        }
    }
}
