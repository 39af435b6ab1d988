package org.thinjit.agent.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Who may depend on whom. */
class ModuleRulesTest {
    private static final String DISCOVERY = "org.thinjit.discovery..";
    private static final String FORMAT = "org.thinjit.format";
    private static final String PROFILE = "org.thinjit.format.profile";
    private static final String AGENT = "org.thinjit.agent..";

    private static final JavaClasses BUILT = BuiltClasses.all();

    @Test
    void discoveryDependsOnAFewPackagesOfTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(DISCOVERY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DISCOVERY, "java.lang", "java.util", "java.util.concurrent..")
                .check(BUILT);
    }

    @Test
    void theIndexReaderDependsOnAFewPackagesOfTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(FORMAT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        FORMAT,
                        "java.io",
                        "java.lang",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "java.util",
                        "java.util.zip")
                .check(BUILT);
    }

    @Test
    void profilesDependOnTheIndexReaderAndAFewPackagesOfTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(PROFILE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PROFILE,
                        FORMAT,
                        "java.io",
                        "java.lang",
                        "java.nio",
                        "java.nio.channels",
                        "java.util",
                        "java.util.zip")
                .check(BUILT);
    }

    @Test
    void theAgentDependsOnTheIndexReaderDiscoveryAndTheJdk() {
        classes()
                .that()
                .resideInAPackage(AGENT)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        AGENT,
                                        FORMAT,
                                        PROFILE,
                                        DISCOVERY,
                                        "java..",
                                        "jdk.internal.loader",
                                        "jdk.internal.misc")
                                .or(name("sun.nio.ch.ThinJitFile"))
                                .or(resideInAPackage("jdk.jfr"))
                                .or(name("sun.nio.fs.ThinJitFileStatus"))
                                .or(name("javax.security.auth.x500.X500Principal"))
                                .or(name("jdk.internal.module.Modules"))
                                .or(name("jdk.internal.module.ModuleReferenceImpl"))
                                .or(name("sun.misc.Unsafe"))
                                .or(name("sun.reflect.ReflectionFactory")))
                .check(BUILT);
    }

    @Test
    void onlyStatisticsAskTheManagementClasses() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.thinjit.agent.speculate.ThreadCpu")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.management..")
                .check(BUILT);
    }

    /** Else a start without that option would touch Flight Recorder. */
    @Test
    void onlyTheirOwnPackageDependsOnFlightRecorder() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.thinjit.agent.jfr")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.jfr..")
                .check(BUILT);
    }

    /** A class of the other loader of that name would be another class. */
    @Test
    void nothingDependsOnTheClassesThatTheJvmFindsInTheJar() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.thinjit.agent.PreMain")
                .and()
                .doNotHaveFullyQualifiedName("org.thinjit.agent.NativeExports")
                .and()
                .doNotHaveFullyQualifiedName("org.thinjit.agent.HiddenExports")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.thinjit.agent.PreMain")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.thinjit.agent.NativeExports")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.thinjit.agent.HiddenExports")
                .check(BUILT);
    }

    @Test
    void theClassesThatTheJvmFindsInTheJarDependOnTwoOfTheOthers() {
        classes()
                .that()
                .haveFullyQualifiedName("org.thinjit.agent.PreMain")
                .or()
                .haveFullyQualifiedName("org.thinjit.agent.NativeExports")
                .or()
                .haveFullyQualifiedName("org.thinjit.agent.HiddenExports")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "jdk.internal..", "sun.misc", "sun.reflect")
                                .or(name("org.thinjit.agent.PreMain"))
                                .or(name("org.thinjit.agent.NativeExports"))
                                .or(name("org.thinjit.agent.HiddenExports"))
                                .or(name("org.thinjit.agent.AgentClasses"))
                                .or(name("org.thinjit.agent.AgentStart")))
                .check(BUILT);
    }
}
