package org.backmark.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.score.SafeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeArchitectureTest {
    private static final String ENGINE = "org.backmark.engine..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark.engine");

    @ParameterizedTest
    @ValueSource(strings = {"text", "find", "unpack"})
    void stagesOfTheIntakeDoNotKnowEachOther(String stage) {
        dependsOnNoneOf(stage, otherStages(stage));
    }

    @Test
    void compilingKnowsOfUnpackingWhatASourceIs() {
        dependsOnNoneOf("compile", otherStages("compile").and(not(name(Source.class.getName()))));
    }

    @Test
    void theEngineKnowsNothingOfBackmarkButTheSdkAndTheKit() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat(resideInAPackage("org.backmark..")
                        .and(not(resideInAnyPackage(ENGINE, "org.backmark.sdk..", "org.backmark.kit..")))
                        .or(resideInAPackage("inf5860..")))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> otherStages(String stage) {
        // What a student's id is and how it is shown is one rule, for the tables of the kit too.
        return resideInAPackage("org.backmark..")
                .and(not(resideInAnyPackage("org.backmark.engine." + stage + "..", "org.backmark.engine.text")))
                .and(not(name(SafeId.class.getName())));
    }

    private static void dependsOnNoneOf(String stage, DescribedPredicate<JavaClass> others) {
        noClasses()
                .that()
                .resideInAPackage("org.backmark.engine." + stage + "..")
                .should()
                .dependOnClassesThat(others)
                .check(CLASSES);
    }
}
