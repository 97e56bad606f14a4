package org.backmark.kit.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The code that a method of the contract can reach: too much rather than too little.
 *
 * <p>A call reaches every override below the named type. Whoever touches a class reaches its static initialiser and the
 * methods that others call, such as {@code compare} or {@code toString}. A lambda belongs to the method around it.
 */
final class Reachability {
    private final StudentClasses classes;
    private final ForeignMethods foreign;
    private final String contract;
    private final Set<CodeUnit> reached = new LinkedHashSet<>();
    private final Deque<CodeUnit> open = new ArrayDeque<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<Target> followed = new HashSet<>();

    /** What a call names; whoever else names the same leads nowhere else. */
    private record Target(String owner, String name, int parameters) {}

    private Reachability(StudentClasses classes, ForeignMethods foreign, String contract) {
        this.classes = classes;
        this.foreign = foreign;
        this.contract = contract;
    }

    /**
     * Everything that the implementation's method reaches, its constructor included.
     *
     * @param contract the interface, whose other methods are not called by anybody but the student
     * @param method the name of one of its methods
     */
    static Set<CodeUnit> from(
            String implementation, String method, StudentClasses classes, ForeignMethods foreign, String contract) {
        Reachability reachability = new Reachability(classes, foreign, contract);
        reachability.touch(implementation);
        classes.lineage(implementation)
                .flatMap(type -> type.units().stream())
                .filter(unit -> unit.name().equals(method))
                .forEach(reachability::reach);
        classes.lineage(implementation)
                .limit(1)
                .flatMap(type -> classes.declared(type, "<init>", 0).stream())
                .forEach(reachability::reach);
        while (!reachability.open.isEmpty()) {
            reachability.open.pop().uses().forEach(reachability::follow);
        }
        return reachability.reached;
    }

    private void reach(CodeUnit unit) {
        if (reached.add(unit)) {
            open.push(unit);
        }
    }

    private void follow(Use use) {
        String owner = use.owner();
        boolean students = classes.contain(owner);
        if (students) {
            touch(owner);
        }
        if (use.isField() || !students && !owner.equals(contract)) {
            return;
        }
        int parameters = use.parameters().size();
        if (!followed.add(new Target(owner, use.member(), parameters))) {
            return;
        }
        Stream<StudentType> above = students ? classes.lineage(owner) : Stream.empty();
        boolean constructor = use.member().equals("<init>");
        Stream<StudentType> types = constructor ? above.limit(1) : Stream.concat(above, classes.below(owner).stream());
        types.forEach(type -> classes.declared(type, use.member(), parameters).forEach(this::reach));
    }

    private void touch(String name) {
        if (!touched.add(name)) {
            return;
        }
        Set<String> others = classes.foreignSupertypes(name);
        classes.lineage(name).forEach(type -> {
            touch(type.name());
            type.staticInitialiser().ifPresent(this::reach);
            type.methods().filter(method -> calledByOthers(method, others)).forEach(this::reach);
        });
    }

    private boolean calledByOthers(CodeUnit method, Set<String> others) {
        return !method.isStatic()
                && !method.isPrivate()
                && others.stream()
                        .filter(type -> !type.equals(contract))
                        .anyMatch(type -> foreign.mayDeclare(type, method.name(), method.parameters()));
    }
}
