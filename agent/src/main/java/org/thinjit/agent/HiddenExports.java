package org.thinjit.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.reflect.Constructor;
import sun.reflect.ReflectionFactory;

/**
 * Makes packages of {@code java.base} accessible on JDK 18 and later by what {@code redefineModule}
 * ends with there, the JVM's own record of exports, and so without the lambdas that it links before:
 * in 4 ms instead of 6 on 25. A hidden class (JEP 371) that is a nest mate of {@link Module} may
 * call the private native method by bytecode; reflection or a method handle would spin classes of
 * their own.
 */
final class HiddenExports {
    private static final String OBJECT = "java/lang/Object";
    private static final String MODULE = "java/lang/Module";
    private static final String METHOD_HANDLES = "java/lang/invoke/MethodHandles";
    private static final String GET_MODULE = "()Ljava/lang/Module;";

    private static final int MAGIC = 0xcafebabe;
    private static final int VERSION = 55;
    private static final int ACC_STATIC = 0x8;
    private static final int ACC_FINAL_SUPER = 0x30;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private static final int LDC_W = 0x13;
    private static final int ALOAD_0 = 0x2a;
    private static final int ASTORE_0 = 0x4b;
    private static final int RETURN = 0xb1;
    private static final int INVOKEVIRTUAL = 0xb6;
    private static final int INVOKESTATIC = 0xb8;
    private static final int CHECKCAST = 0xc0;

    /** The local variables of the initializer: the modules that the packages are exported to. */
    private static final int TARGETS = 2;

    private final ByteArrayOutputStream poolBytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream pool = new DataOutputStream(poolBytes);
    private final ByteArrayOutputStream codeBytes = new ByteArrayOutputStream(256);
    private final DataOutputStream code = new DataOutputStream(codeBytes);
    private int constants;

    private HiddenExports() {}

    /**
     * Exports packages to the agent's own module and to the boot loader's unnamed module.
     *
     * @param packages of {@code java.base}
     * @return false when this JDK is built otherwise; then the public way is still open
     */
    static boolean add(String[] packages) {
        try {
            byte[] bytes = new HiddenExports().classFile(packages);
            Module own = HiddenExports.class.getModule();
            lookup().defineHiddenClassWithClassData(bytes, own, true, ClassOption.NESTMATE);
            return true;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return false;
        }
    }

    /**
     * A lookup with all rights of {@link Module}. Serialization's factory hands out any constructor of a
     * class as accessible; that of lookups takes the class whose rights it gets.
     */
    private static Lookup lookup() throws Throwable {
        Constructor<?> constructor =
                ReflectionFactory.getReflectionFactory()
                        .newConstructorForSerialization(
                                Lookup.class, Lookup.class.getDeclaredConstructor(Class.class));
        return (Lookup)
                MethodHandles.publicLookup()
                        .unreflectConstructor(constructor)
                        .invokeExact(Module.class);
    }

    /** A class whose initializer exports each of the packages (JVMS 4); its class data is a module. */
    private byte[] classFile(String[] packages) throws IOException {
        int self = type("java/lang/$ThinJITExports");
        int parent = type(OBJECT);
        int name = utf8("<clinit>");
        int descriptor = utf8("()V");
        int attribute = utf8("Code");
        initializer(packages);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeShort(constants + 1);
        poolBytes.writeTo(out);
        shorts(out, ACC_FINAL_SUPER, self, parent, 0, 0, 1);
        shorts(out, ACC_STATIC, name, descriptor, 1, attribute);
        // After the length: stack and locals, the code's own length, no handlers, no attributes.
        out.writeInt(12 + codeBytes.size());
        shorts(out, 3, TARGETS);
        out.writeInt(codeBytes.size());
        codeBytes.writeTo(out);
        shorts(out, 0, 0, 0);
        return bytes.toByteArray();
    }

    private void initializer(String[] packages) throws IOException {
        targets();
        int object = type(OBJECT);
        int moduleOf = method("java/lang/Class", "getModule", GET_MODULE);
        int export =
                method(
                        MODULE,
                        "addExports0",
                        "(Ljava/lang/Module;Ljava/lang/String;Ljava/lang/Module;)V");
        for (String name : packages) {
            int text = constant(STRING, utf8(name));
            for (int target = 0; target < TARGETS; target++) {
                op(LDC_W, object);
                op(INVOKEVIRTUAL, moduleOf);
                op(LDC_W, text);
                code.writeByte(ALOAD_0 + target);
                op(INVOKESTATIC, export);
            }
        }
        code.writeByte(RETURN);
    }

    /**
     * The agent's module is handed over: where the program names its own system class loader, it is not
     * that one's.
     */
    private void targets() throws IOException {
        op(
                INVOKESTATIC,
                method(METHOD_HANDLES, "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;"));
        op(LDC_W, constant(STRING, utf8("_")));
        int module = type(MODULE);
        op(LDC_W, module);
        op(
                INVOKESTATIC,
                method(
                        METHOD_HANDLES,
                        "classData",
                        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                                + "Ljava/lang/Class;)Ljava/lang/Object;"));
        op(CHECKCAST, module);
        code.writeByte(ASTORE_0);
        op(INVOKESTATIC, method("jdk/internal/loader/BootLoader", "getUnnamedModule", GET_MODULE));
        code.writeByte(ASTORE_0 + 1);
    }

    private void op(int opcode, int operand) throws IOException {
        code.writeByte(opcode);
        code.writeShort(operand);
    }

    private int method(String owner, String name, String descriptor) throws IOException {
        int type = type(owner);
        return constant(METHOD, type, constant(NAME_AND_TYPE, utf8(name), utf8(descriptor)));
    }

    private int type(String name) throws IOException {
        return constant(CLASS, utf8(name));
    }

    private int utf8(String text) throws IOException {
        pool.writeByte(UTF8);
        pool.writeUTF(text);
        return ++constants;
    }

    private int constant(int tag, int... parts) throws IOException {
        pool.writeByte(tag);
        shorts(pool, parts);
        return ++constants;
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
