package org.backmark.datasets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.backmark.datasets");

    @Test
    void dataDependOnNoOtherPackageOfBackmark() {
        DescribedPredicate<JavaClass> other = DescribedPredicate.describe(
                "are other packages of Backmark",
                type -> type.getPackageName().startsWith("org.backmark")
                        && !(type.getPackageName() + ".").startsWith("org.backmark.datasets."));
        noClasses().should().dependOnClassesThat(other).check(CLASSES);
    }

    @Test
    void readersKnowNothingOfWhatIsRead() {
        noClasses()
                .that()
                .resideInAPackage("org.backmark.datasets.readers")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.backmark.datasets", "org.backmark.datasets.manifest", "org.backmark.datasets.generator")
                .check(CLASSES);
    }

    @Test
    void theGeneratorStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.backmark.datasets.generator")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.backmark.datasets", "org.backmark.datasets.manifest", "org.backmark.datasets.readers")
                .check(CLASSES);
    }

    /** Their last bits differ from one JDK to the next. */
    @Test
    void theGeneratorUsesNoInexactFunctionOfMath() {
        noClasses()
                .that()
                .resideInAPackage("org.backmark.datasets.generator")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Math but exact",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class)
                                && !call.getTarget().getName().matches("min|max|abs|round|sqrt")))
                .check(CLASSES);
    }
}
