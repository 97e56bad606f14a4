package org.backmark.kit.inspect;

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
    List<Finding> findings(CodeUnit unit) {
        return unit.uses().stream()
                .flatMap(use -> forbidden(use).map(owner -> finding(unit, use, owner)))
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::member))
                .toList();
    }

    private Finding finding(CodeUnit unit, Use use, String owner) {
        String className = shown.apply(unit.owner().name());
        String member = owner + "." + use.member();
        return new Finding(
                className,
                unit.sourceName(),
                unit.owner().source().orElse(className.replaceFirst("\\..*", "") + ".java"),
                use.line(),
                member,
                advice.insteadOf(member));
    }

    // The class of the member that may not be used, if any.
    private Stream<String> forbidden(Use use) {
        String owner = use.owner();
        if (!classes.contain(owner)) {
            return allowed.allow(owner, use) ? Stream.empty() : Stream.of(owner);
        }
        if (classes.lineage(owner).anyMatch(type -> declares(type, use))) {
            return Stream.empty();
        }
        // inherited from one of these: which, is not known without loading them
        return classes.foreignSupertypes(owner).stream()
                .filter(type -> !allowed.allow(type, use))
                .limit(1);
    }

    private boolean declares(StudentType type, Use use) {
        return use.isField()
                ? type.fields().contains(use.member())
                : !classes.declared(type, use.member(), use.parameters().size()).isEmpty();
    }
}
