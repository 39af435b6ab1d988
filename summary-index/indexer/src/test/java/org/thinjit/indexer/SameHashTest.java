package org.thinjit.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.ClassTable;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

/** Names that {@code String.hashCode} does not tell apart, as obfuscators make them. */
class SameHashTest {
    @TempDir private Path folder;

    private ClassTable classes(String... names) throws Exception {
        Jars jars = new Jars();
        for (String name : names) {
            ClassWriter writer = new ClassWriter(0);
            writer.visit(
                    Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", new String[0]);
            jars.entry(name + ".class", writer.toByteArray());
        }
        Path jar = jars.write(folder.resolve("app.jar"));
        Path output = folder.resolve("app.tji");
        Indexes.index(output, null, PackMode.ALL, jar);
        return Indexes.open(output).classes();
    }

    @Test
    void ofSeveralTheNamesDecide() throws Exception {
        ClassTable classes = classes("p/AaAa", "p/BBBB", "p/AaBB");

        for (String name : new String[] {"p/AaAa", "p/BBBB", "p/AaBB"}) {
            int number = classes.find(name);
            assertThat(classes.name(number)).isEqualTo(name);
            assertThat(classes.probable(name + ".class")).isEqualTo(number);
        }
        assertThat(classes.find("p/BBAa")).isEqualTo(-1);
        assertThat(classes.probable("p/BBAa.class")).isEqualTo(-1);
    }

    @Test
    void theOnlyOneIsProbableForEachOfThem() throws Exception {
        ClassTable classes = classes("p/AaAa");

        assertThat(classes.find("p/BBBB")).isEqualTo(-1);
        assertThat(classes.probable("p/BBBB.class")).isEqualTo(classes.find("p/AaAa"));
        assertThat(classes.probable("p/AaAb.class")).isEqualTo(-1);
        assertThat(classes.probable("p/AaAa.clazz")).isEqualTo(-1);
    }

    @Test
    void namesBeyondLatinAreFoundAsWell() throws Exception {
        ClassTable classes = classes("p/\u03a3\u03b1", "p/\u00e9t\u00e9");

        for (int number = 0; number < classes.count(); number++) {
            String name = classes.name(number);
            assertThat(classes.find(name)).isEqualTo(number);
            assertThat(classes.probable(name + ".class")).isEqualTo(number);
        }
        assertThat(classes.count()).isEqualTo(2);
    }
}
