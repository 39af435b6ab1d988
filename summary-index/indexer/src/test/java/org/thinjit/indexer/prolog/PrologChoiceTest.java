package org.thinjit.indexer.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.fixture.PrologFixture;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.CallGraphBuilder;
import org.thinjit.indexer.link.EdgeKind;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.signing.SignerSets;
import org.thinjit.indexer.summary.SummaryUnit;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

class PrologChoiceTest {
    private static final Pattern EXPECTED = Pattern.compile("\\s*// prolog: (\\S+)");
    private static final Pattern METHOD = Pattern.compile(".*?(\\w+)\\(.*\\{");
    private static final int MADE_BYTES = 8;

    @TempDir Path folder;

    private static Map<String, String> expected() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        String outcome = null;
        Path source =
                Path.of("src/test/java", PrologFixture.class.getName().replace('.', '/') + ".java");
        for (String line : Files.readAllLines(source)) {
            Matcher comment = EXPECTED.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (comment.matches()) {
                outcome = comment.group(1);
            } else if (outcome != null && method.matches()) {
                expected.put(method.group(1), outcome);
                outcome = null;
            }
        }
        return expected;
    }

    @Test
    void choosesWhatTheFixtureSays() throws Exception {
        Map<String, String> expected = expected();
        Map<String, String> chosen = chosen(1);
        chosen.keySet().retainAll(expected.keySet());
        assertThat(chosen).isEqualTo(expected).hasSizeGreaterThan(8);
    }

    @Test
    void aLongerLookaheadSeesFurther() throws Exception {
        assertThat(chosen(1)).containsEntry("tooFar", "nothing-new");
        assertThat(chosen(2)).containsEntry("tooFar", "kept");
    }

    private Map<String, String> chosen(int lookahead) throws Exception {
        Jars jar = new Jars().classes(PrologFixture.class);
        jar.classes(PrologFixture.class.getDeclaredClasses());
        List<Container> containers =
                SearchPath.of(List.of(jar.write(folder.resolve("fixture.jar"))));
        ClassCatalog catalog = new ClassCatalog(containers);
        try (ContainerFiles files = new ContainerFiles(containers)) {
            SummaryUnit unit = SummaryUnit.of(files, 0, catalog.range(0, catalog.count()));
            Program program = new Program(containers, catalog, List.of(unit));
            CallGraph graph = CallGraphBuilder.build(program, EdgeKind.defaults());
            PackPlan plan =
                    PackPlan.of(
                            program,
                            graph,
                            SignerSets.of(program.containers(), program.catalog()),
                            -1,
                            PackMode.ALL);
            Outcome[] outcomes = PrologChoice.choose(program, graph, plan.packed(), lookahead);
            int type = catalog.find(PrologFixture.class.getName().replace('.', '/'));
            Map<String, String> chosen = new TreeMap<>();
            for (int m = program.methods().first(type);
                    m < program.methods().first(type + 1);
                    m++) {
                String member = program.names().memberName(program.methods().member(m));
                chosen.put(member.substring(0, member.indexOf('(')), outcomes[m].key());
            }
            return chosen;
        }
    }

    /** A method of the given length that creates a {@code p/Made}. */
    private static byte[] sized(int length) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Sized", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, "p/Made");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "p/Made", "<init>", "()V", false);
        for (int i = MADE_BYTES + 1; i < length; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(2, 0);
        method.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] made() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Made", null, "java/lang/Object", null);
        return writer.toByteArray();
    }

    private int huge(int length) throws Exception {
        Path jar =
                new Jars()
                        .entry("p/Sized.class", sized(length))
                        .entry("p/Made.class", made())
                        .write(folder.resolve("sized.jar"));
        IndexReport report = Indexes.index(folder.resolve("s.tji"), null, PackMode.ALL, jar);
        assertThat(report.prologs() + report.spared().get("huge")).isEqualTo(1);
        return report.spared().get("huge");
    }

    @Test
    void sparesMethodsThatAPrologWouldPushOverALimit() throws Exception {
        assertThat(huge(7994)).isZero();
        assertThat(huge(7995)).isEqualTo(1);
        assertThat(huge(8000)).isEqualTo(1);
        assertThat(huge(8001)).isZero();
        assertThat(huge(32_001)).isEqualTo(1);
    }

    @Test
    void methodsThatCannotPassVerificationStayUnwoven() throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/Bad", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, "p/Made");
        method.visitInsn(Opcodes.IADD);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(2, 0);
        method.visitEnd();
        Path jar =
                new Jars()
                        .entry("p/Bad.class", writer.toByteArray())
                        .entry("p/Made.class", made())
                        .write(folder.resolve("bad.jar"));
        IndexReport report = Indexes.index(folder.resolve("b.tji"), null, PackMode.ALL, jar);
        assertThat(report.spared()).containsEntry("unverifiable", 1);
        assertThat(report.prologs()).isZero();
        assertThat(report.packedClasses()).isEqualTo(2);
    }
}
