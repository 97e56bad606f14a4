package org.backmark.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What shares a JVM with a student's code has nothing of the grader's to depend on: the class path of this module shows it. */
class BoundaryTest {
    private static final JavaClasses SDK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark");

    @Test
    void theSdkDependsOnEjmlAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.ejml..",
                        "org.backmark.kit",
                        "org.backmark.kit.wire",
                        "org.backmark.kit.call",
                        "org.backmark.sdk..")
                .check(SDK);
    }

    @Test
    void whatAStudentSeesKnowsNeitherCallsNorTheWire() {
        classes()
                .that()
                .resideInAPackage("org.backmark.kit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.ejml..", "org.backmark.kit")
                .check(SDK);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("org.backmark.(*.*)..").should().beFreeOfCycles().check(SDK);
    }
}
