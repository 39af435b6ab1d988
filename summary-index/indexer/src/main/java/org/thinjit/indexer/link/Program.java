package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.hierarchy.MethodResolution;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.summary.ClassSummarizer;
import org.thinjit.indexer.summary.ClassSummary;
import org.thinjit.indexer.summary.MethodSummary;
import org.thinjit.indexer.summary.SummaryUnit;

/** A whole program in one numbering: containers, classes, methods, their hierarchy. Read-only. */
public final class Program {
    private static final int[] NO_TYPES = {};

    private final List<Container> containers;
    private final ClassCatalog catalog;
    private final GlobalNames names;
    private final ClassSummary[] summaries;
    private final PlainReason[] problems;
    private final int[][] typesOf;
    private final int[][] membersOf;
    private final List<MethodSummary> methodSummaries = new ArrayList<>();
    private final ClassHierarchy hierarchy;
    private final Methods methods;
    private final MethodResolution resolution;

    /**
     * Merges units of summaries.
     *
     * @param containers the containers in search order
     * @param catalog their classes
     * @param units the summaries of all classes of all containers, shadowed ones included, in order;
     *     no unit spans containers
     */
    public Program(List<Container> containers, ClassCatalog catalog, List<SummaryUnit> units) {
        this.containers = containers;
        this.catalog = catalog;
        this.names = new GlobalNames(catalog);
        int count = catalog.count();
        summaries = new ClassSummary[count];
        problems = new PlainReason[count];
        typesOf = new int[count][];
        membersOf = new int[count][];
        Iterator<SummaryUnit> rest = units.iterator();
        for (int container = 0; container < containers.size(); container++) {
            List<ClassEntry> classes = containers.get(container).content().classes();
            for (int merged = 0; merged < classes.size(); ) {
                merged += merge(rest.next(), container, classes, merged);
            }
        }
        hierarchy = linkHierarchy();
        methods = linkMethods();
        resolution = new MethodResolution(hierarchy, methods);
    }

    private int merge(SummaryUnit unit, int container, List<ClassEntry> classes, int first) {
        int[] types = names.types(unit.symbols());
        int[] members = names.members(unit.symbols());
        int at = first;
        for (ClassSummarizer.Result result : unit.results()) {
            int number = catalog.number(container, classes.get(at++));
            if (number >= 0) {
                summaries[number] = result.summary();
                problems[number] = result.problem();
                typesOf[number] = types;
                membersOf[number] = members;
            }
        }
        return unit.results().size();
    }

    private ClassHierarchy linkHierarchy() {
        int[] access = new int[summaries.length];
        int[] superTypes = new int[summaries.length];
        int[][] interfaces = new int[summaries.length][];
        for (int i = 0; i < summaries.length; i++) {
            ClassSummary summary = summaries[i];
            if (summary == null) {
                access[i] = Opcodes.ACC_ABSTRACT;
                superTypes[i] = -1;
                interfaces[i] = NO_TYPES;
            } else {
                access[i] = summary.access();
                superTypes[i] = summary.superType() < 0 ? -1 : typesOf[i][summary.superType()];
                interfaces[i] = global(typesOf[i], summary.interfaces());
            }
        }
        return new ClassHierarchy(names.typeCount(), access, superTypes, interfaces);
    }

    private static int[] global(int[] numbers, int[] local) {
        int[] global = new int[local.length];
        for (int i = 0; i < local.length; i++) {
            global[i] = numbers[local[i]];
        }
        return global;
    }

    private Methods linkMethods() {
        int[] first = new int[summaries.length + 1];
        for (int i = 0; i < summaries.length; i++) {
            if (summaries[i] != null) {
                methodSummaries.addAll(summaries[i].methods());
            }
            first[i + 1] = methodSummaries.size();
        }
        int[] member = new int[methodSummaries.size()];
        int[] access = new int[methodSummaries.size()];
        for (int type = 0; type < summaries.length; type++) {
            for (int method = first[type]; method < first[type + 1]; method++) {
                member[method] = membersOf[type][methodSummaries.get(method).member()];
                access[method] = methodSummaries.get(method).access();
            }
        }
        return new Methods(first, member, access);
    }

    /**
     * Returns the containers.
     *
     * @return in search order
     */
    public List<Container> containers() {
        return containers;
    }

    /**
     * Returns the jar with Spring Boot's launcher, where that starts the program.
     *
     * @return the number of the container around nested ones, or -1 when there are none
     */
    public int launcher() {
        for (Container container : containers) {
            if (container.is(ContainerDescriptor.NESTED)) {
                return container.parent();
            }
        }
        return -1;
    }

    /**
     * Returns the classes.
     *
     * @return all, numbered
     */
    public ClassCatalog catalog() {
        return catalog;
    }

    /**
     * Returns names of types and members.
     *
     * @return the global names
     */
    public GlobalNames names() {
        return names;
    }

    /**
     * Returns the types.
     *
     * @return the hierarchy
     */
    public ClassHierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * Returns the methods.
     *
     * @return all methods of indexed classes
     */
    public Methods methods() {
        return methods;
    }

    /**
     * Returns what resolves method references.
     *
     * @return the resolution
     */
    public MethodResolution resolution() {
        return resolution;
    }

    /**
     * Returns a class's summary.
     *
     * @param number the class
     * @return the summary, or null for a class that was not understood
     */
    public ClassSummary summary(int number) {
        return summaries[number];
    }

    /**
     * Returns why a class has no summary.
     *
     * @param number the class
     * @return the reason, or null
     */
    public PlainReason problem(int number) {
        return problems[number];
    }

    /**
     * Returns a method's summary.
     *
     * @param method the method
     * @return its summary, in the symbols of its class's unit
     */
    public MethodSummary method(int method) {
        return methodSummaries.get(method);
    }

    /**
     * Translates a class's unit's types.
     *
     * @param number the class
     * @return global type numbers by the unit's; not to be changed
     */
    int[] types(int number) {
        return typesOf[number];
    }

    /**
     * Translates a class's unit's members.
     *
     * @param number the class
     * @return global member numbers by the unit's; not to be changed
     */
    int[] members(int number) {
        return membersOf[number];
    }

    /**
     * Finds a method by names.
     *
     * @param internalName the class
     * @param nameAndDescriptor for example {@code main([Ljava/lang/String;)V}
     * @return the method, or -1
     */
    public int findMethod(String internalName, String nameAndDescriptor) {
        int type = catalog.find(internalName);
        int member = names.findMember(nameAndDescriptor);
        return type < 0 || member < 0 ? -1 : resolution.resolve(type, member);
    }
}
