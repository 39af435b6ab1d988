package org.thinjit.micro;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.install.IndexFiles;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.MethodTable;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;

/**
 * The index that is measured, open as the agent opens it: the file that system property {@code
 * thinjit.micro.index} names, of the one jar that {@code thinjit.micro.jar} names.
 */
@State(Scope.Benchmark)
public class MeasuredIndex {
    private static final long ORDER = 25;

    private IndexFiles files;
    private ClassTable classes;
    private MethodTable methods;
    private Rows calls;
    private String[] present;
    private String[] absent;

    /** Creates the state. */
    public MeasuredIndex() {}

    static File file() {
        return new File(System.getProperty("thinjit.micro.index"));
    }

    static File jar() {
        return new File(System.getProperty("thinjit.micro.jar"));
    }

    /**
     * Opens the index with all of its sections, and puts its classes into an order of no meaning.
     *
     * @throws StandBack if index or pack are unusable
     * @throws IOException if the graph cannot be read
     */
    @Setup
    public void open() throws StandBack, IOException {
        files = IndexFiles.open(file());
        files.graph().readGraph();
        classes = files.index().classes();
        methods = files.index().methods();
        calls = files.index().rows(SectionDescriptor.CALL_ROWS);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < classes.count(); i++) {
            if (classes.container(i) == 0 && classes.packLength(i) > 0) {
                names.add(classes.name(i));
            }
        }
        Collections.shuffle(names, new Random(ORDER));
        present = names.stream().map(name -> name + ".class").toArray(String[]::new);
        absent = names.stream().map(name -> name + "BeanInfo.class").toArray(String[]::new);
    }

    IndexFiles files() {
        return files;
    }

    CombinedIndex index() {
        return files.index();
    }

    ClassTable classes() {
        return classes;
    }

    MethodTable methods() {
        return methods;
    }

    Rows calls() {
        return calls;
    }

    /** Resource names of classes in the pack, shuffled. */
    String[] present() {
        return present;
    }

    /** As many names that no container has, as a search for customizers asks. */
    String[] absent() {
        return absent;
    }

    URL url() throws MalformedURLException {
        return jar().toURI().toURL();
    }
}
