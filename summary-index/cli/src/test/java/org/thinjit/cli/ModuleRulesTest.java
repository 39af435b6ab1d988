package org.thinjit.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
    private final JavaClasses ours =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.thinjit.cli");

    @Test
    void queriesKnowNothingOfParsingAndPrinting() {
        classes()
                .that()
                .resideInAPackage("org.thinjit.cli.query")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.thinjit.cli.query",
                        "org.thinjit.format",
                        "org.thinjit.format.profile",
                        "org.thinjit.discovery",
                        "java..")
                .check(ours);
    }
}
