package org.thinjit.indexer.pack;

import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;
import org.thinjit.indexer.weave.TypeShapes.Shape;

/**
 * What a program says about a type. Of types outside of it only the JDK knows more, which is the same
 * whenever the JDK is.
 *
 * @param outside whether the program does not hold the type
 * @param shape its shape; null outside, and where the program does not understand the class
 */
record TypeAnswer(boolean outside, Shape shape) {
    /** The type is not of the program. */
    static final TypeAnswer OUTSIDE = new TypeAnswer(true, null);

    private static final int OUTSIDE_CODE = 0;
    private static final int UNKNOWN_CODE = 1;
    private static final int CLASS_CODE = 2;
    private static final int INTERFACE_CODE = 3;

    void write(RecordOutput out) {
        if (shape == null) {
            out.number(outside ? OUTSIDE_CODE : UNKNOWN_CODE);
        } else {
            out.number(shape.isInterface() ? INTERFACE_CODE : CLASS_CODE);
            out.text(shape.superName());
        }
    }

    static TypeAnswer read(RecordInput in) {
        int code = in.number();
        return code <= UNKNOWN_CODE
                ? new TypeAnswer(code == OUTSIDE_CODE, null)
                : new TypeAnswer(false, new Shape(in.text(), code == INTERFACE_CODE));
    }
}
