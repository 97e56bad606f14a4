package org.backmark.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The design's arrows, as far as they begin in the kit. */
class LayeringTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The SDK's tests come as a jar.
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.backmark");

    @Test
    void theKitKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.backmark.engine..",
                        "org.backmark.reference..",
                        "org.backmark.app..",
                        "org.backmark.tests..",
                        "org.backmark.datasets..")
                .check(KIT);
    }

    @Test
    void contractsDependOnWhatAStudentSeesAlone() {
        classes()
                .that()
                .resideInAPackage("org.backmark.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.ejml..", "org.backmark.kit", "org.backmark.contract..")
                .check(KIT);
    }

    @Test
    void oneAssignmentKnowsNoOther() {
        slices().matching("org.backmark.contract.(*)..")
                .should()
                .notDependOnEachOther()
                .check(KIT);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("org.backmark.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }
}
