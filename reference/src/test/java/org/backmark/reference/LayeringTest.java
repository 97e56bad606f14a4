package org.backmark.reference;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private static final JavaClasses REFERENCE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark.reference");

    @Test
    void theReferenceIsThere() {
        assertThat(REFERENCE).isNotEmpty();
    }

    @Test
    void theReferenceKnowsTheContractsTheDataAndNothingElseOfBackmark() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.ejml..",
                        "org.backmark.kit",
                        "org.backmark.kit.compare",
                        "org.backmark.kit.diagnosis",
                        "org.backmark.contract..",
                        "org.backmark.datasets..",
                        "org.backmark.reference.."))
                .check(REFERENCE);
    }

    @Test
    void oneAssignmentNeverKnowsAnother() {
        slices().matching("org.backmark.reference.(*)..")
                .should()
                .notDependOnEachOther()
                .check(REFERENCE);
    }

    @Test
    void whatAssignmentsShareKnowsNoAssignment() {
        classes()
                .that()
                .resideInAPackage("org.backmark.reference")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.backmark.kit", "org.backmark.kit.diagnosis", "org.backmark.reference"))
                .check(REFERENCE);
    }
}
