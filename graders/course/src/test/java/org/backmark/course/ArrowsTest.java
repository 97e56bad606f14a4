package org.backmark.course;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The design's arrows, as far as they begin here. */
class ArrowsTest {
    private static final JavaClasses COURSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark.course");

    @Test
    void ofBackmarkACourseKnowsTheEngineTheSdkAndTheKit() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.backmark..")
                        .and(not(resideInAnyPackage(
                                "org.backmark.course..",
                                "org.backmark.engine..",
                                "org.backmark.sdk..",
                                "org.backmark.kit..")))
                        .or(resideInAnyPackage("inf5860..", "augsburg..", "heidelberg..", "nycu..", "osnabrueck..")))
                .check(COURSE);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("org.backmark.course.(*)..").should().beFreeOfCycles().check(COURSE);
    }
}
