package org.backmark.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The design's arrows, as far as they begin in the engine. */
class ArrowsTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark.engine");

    @Test
    void theEngineKnowsNoAssignment() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.backmark.contract..",
                        "org.backmark.reference..",
                        "org.backmark.datasets..",
                        "org.backmark.app..",
                        "inf5860..",
                        "augsburg..",
                        "heidelberg..",
                        "nycu..",
                        "osnabrueck..")
                .check(ENGINE);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("org.backmark.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
    }
}
