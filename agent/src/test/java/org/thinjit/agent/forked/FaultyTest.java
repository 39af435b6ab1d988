package org.thinjit.agent.forked;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** A program of many small classes that can be told to do harm to files before it loads them. */
abstract class FaultyTest extends ForkedTest {
    /** Classes besides main. */
    protected static final int CLASSES = 60;

    private static final String MAIN =
            """
            package p;

            import java.io.RandomAccessFile;
            import java.util.function.IntSupplier;

            public class Main {
                public static void main(String[] words) throws Exception {
                    for (String word : words) {
                        harm(word);
                    }
                    int sum = 0;
                    for (int i = 0; i < 60; i++) {
                        Class<?> type = Class.forName("p.C" + i);
                        sum += ((IntSupplier) type.getDeclaredConstructor().newInstance()).getAsInt();
                    }
                    System.out.println(sum);
                    if (System.getProperty("status") != null) {
                        System.exit(Integer.getInteger("status"));
                    }
                }

                private static void harm(String word) throws Exception {
                    try (RandomAccessFile file = new RandomAccessFile(word.substring(1), "rw")) {
                        if (word.charAt(0) == '-') {
                            file.setLength(0);
                        } else {
                            byte[] rubbish = new byte[(int) file.length()];
                            java.util.Arrays.fill(rubbish, (byte) 0xCA);
                            file.write(rubbish);
                        }
                    }
                }
            }
            """;

    /** The program's jar. */
    protected Path app;

    /** Its index. */
    protected Path index;

    /** Its pack. */
    protected Path pack;

    /** Makes and indexes the program. */
    @BeforeEach
    void program() {
        String[] sources = new String[CLASSES + 2];
        for (int i = 0; i < CLASSES; i++) {
            sources[i] =
                    "package p; class C"
                            + i
                            + " extends Base implements java.util.function.IntSupplier {"
                            + " public int getAsInt() { return add("
                            + i
                            + "); } }";
        }
        sources[CLASSES] = "package p; class Base { int add(int i) { return i + 1; } }";
        sources[CLASSES + 1] = MAIN;
        app =
                new JarBuilder()
                        .attribute("Main-Class", "p.Main")
                        .sources(sources)
                        .write(folder.resolve("app.jar"));
        index = index(app);
        pack = sibling(app, ".tjp");
    }
}
