package org.thinjit.bench.identityprobe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.zip.CRC32;

/**
 * What reflection and resources say of a class, as one checksum each: fields in their order, methods
 * and constructors sorted, annotations, and the bytes of all its class files.
 */
final class ClassShape {
    private static final int BUFFER_BYTES = 1 << 14;

    private ClassShape() {}

    static String of(Class<?> type) {
        return String.join(
                " ",
                "modifiers=" + Integer.toHexString(type.getModifiers()),
                "members=" + members(type),
                "annotations=" + annotations(type),
                "serial=" + serial(type),
                "files=" + files(type),
                "found=" + found(type));
    }

    /** Without the class's own name: the number in that of a generated class is the next free one. */
    private static String members(Class<?> type) {
        try {
            String text =
                    type.toGenericString()
                            + Arrays.toString(type.getDeclaredFields())
                            + sorted(type.getDeclaredMethods())
                            + sorted(type.getDeclaredConstructors())
                            + Arrays.toString(type.getDeclaredClasses())
                            + type.getEnclosingMethod()
                            + Arrays.toString(type.getRecordComponents())
                            + Arrays.toString(type.getPermittedSubclasses())
                            + type.getNestHost();
            return checksum(text.replace(type.getName(), "this"));
        } catch (LinkageError | TypeNotPresentException e) {
            return e.getClass().getName();
        }
    }

    /** HotSpot orders methods by the addresses of their names, which depend on what was loaded before. */
    private static String sorted(Object[] members) {
        return Arrays.toString(Arrays.stream(members).map(String::valueOf).sorted().toArray());
    }

    private static String annotations(Class<?> type) {
        try {
            StringBuilder text = new StringBuilder();
            append(text, type);
            Method[] methods = type.getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::toString));
            for (AnnotatedElement each : methods) {
                append(text, each);
            }
            for (AnnotatedElement each : type.getDeclaredFields()) {
                append(text, each);
            }
            return checksum(text.toString());
        } catch (RuntimeException | LinkageError e) {
            return e.getClass().getName();
        }
    }

    private static void append(StringBuilder text, AnnotatedElement element) {
        // Sorted: the JDK keeps them in a hash map whose order is not the class's.
        String[] all =
                Arrays.stream(element.getDeclaredAnnotations())
                        .map(each -> each.annotationType().getName())
                        .sorted()
                        .toArray(String[]::new);
        text.append(Arrays.toString(all));
    }

    /**
     * Computed from the members, unless the class declares it: then its value is in the class file. Asking
     * for a declared one, also of a superclass, would initialize that class.
     */
    private static String serial(Class<?> type) {
        if (!Serializable.class.isAssignableFrom(type)) {
            return "-";
        }
        try {
            for (Class<?> each = type;
                    each != null && each.getClassLoader() != null;
                    each = each.getSuperclass()) {
                if (declaresSerialForm(each)) {
                    return "declared";
                }
            }
            ObjectStreamClass description = ObjectStreamClass.lookupAny(type);
            return Long.toString(description.getSerialVersionUID());
        } catch (LinkageError e) {
            return e.getClass().getName();
        }
    }

    private static boolean declaresSerialForm(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals("serialVersionUID")
                    || field.getName().equals("serialPersistentFields")) {
                return true;
            }
        }
        return false;
    }

    private static String files(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        StringBuilder text = new StringBuilder();
        try {
            Enumeration<URL> all = type.getClassLoader().getResources(name);
            while (all.hasMoreElements()) {
                text.append(all.nextElement());
            }
            try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                text.append(in == null ? "none" : checksum(in));
            }
        } catch (IOException | IllegalStateException e) {
            return e.getClass().getName();
        }
        return checksum(text.toString());
    }

    private static boolean found(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, type.getClassLoader()) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String checksum(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        int read;
        while ((read = in.read(buffer)) > 0) {
            bytes.write(buffer, 0, read);
        }
        return checksum(bytes.toByteArray());
    }

    private static String checksum(String text) {
        return checksum(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }
}
