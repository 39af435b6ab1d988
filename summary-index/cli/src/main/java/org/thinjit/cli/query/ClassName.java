package org.thinjit.cli.query;

import java.util.List;
import org.thinjit.format.ClassTable;

/** Finds the class that a user names. */
final class ClassName {
    private ClassName() {}

    /**
     * Finds a class.
     *
     * @param name {@code a.b.C$D} or {@code a/b/C$D}
     * @return its number
     */
    static int find(IndexFile file, String name) throws UnknownNameException {
        String internal = name.replace('.', '/');
        int number = file.classes().find(internal);
        if (number < 0) {
            throw new UnknownNameException(
                    "no class " + name + " in " + file.path(), nearest(file, name));
        }
        return number;
    }

    private static List<String> nearest(IndexFile file, String name) {
        NearestNames nearest = new NearestNames(name.replace('/', '.'));
        ClassTable classes = file.classes();
        for (int number = 0; number < classes.count(); number++) {
            nearest.offer(file.className(number));
        }
        return nearest.names();
    }
}
