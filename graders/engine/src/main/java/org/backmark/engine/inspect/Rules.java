package org.backmark.engine.inspect;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one method or constructor uses and may not. */
final class Rules {
    private final StudentClasses classes;
    private final AllowedMembers allowed;
    private final Advice advice;
    private final Function<String, String> shown;

    /**
     * The rules for one submission.
     *
     * @param shown the name of a student's class in messages
     */
    Rules(StudentClasses classes, AllowedMembers allowed, Advice advice, Function<String, String> shown) {
        this.classes = classes;
        this.allowed = allowed;
        this.advice = advice;
        this.shown = shown;
    }

    /** The findings, by line. */
    List<Finding> findings(JavaCodeUnit unit) {
        return Reachability.accesses(unit)
                .flatMap(access -> forbidden(access)
                        .map(member -> new Finding(
                                shown.apply(unit.getOwner().getName()),
                                unit.getName(),
                                access.getLineNumber(),
                                member,
                                advice.insteadOf(member))))
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::member))
                .toList();
    }

    private Stream<String> forbidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        if (!classes.contain(owner)) {
            return allowed.allow(owner, member) ? Stream.empty() : Stream.of(owner + "." + member);
        }
        if (classes.lineage(owner).anyMatch(type -> declares(type, access.getTarget()))) {
            return Stream.empty();
        }
        // inherited from one of these: which, is not known without loading them
        return classes.foreignSupertypes(owner).stream()
                .filter(type -> !allowed.allow(type, member))
                .map(type -> type + "." + member)
                .limit(1);
    }

    private boolean declares(JavaClass type, AccessTarget target) {
        if (target instanceof AccessTarget.CodeUnitAccessTarget method) {
            return !classes.declared(
                            type,
                            method.getName(),
                            method.getRawParameterTypes().size())
                    .isEmpty();
        }
        return classes.declaresField(type, target.getName());
    }
}
