package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikeliestTest {
    private static final Slip A = slip("a", "cost");
    private static final Slip B = slip("b", "cost");
    private static final Slip C = slip("c", "backprop");
    private static final Slip D = slip("d", "cost");

    private static Slip slip(String id, String task) {
        return new Slip(id, task, "Part 1", id.toUpperCase(Locale.ROOT) + " is wrong.", Optional.empty());
    }

    @Test
    void twoThatFitEquallyAreBothNamed() {
        Likeliest likeliest = Likeliest.of(List.of(Set.of(A), Set.of(B)), Set.of(), "cost");

        assertThat(likeliest.text()).isEqualTo("Either: A is wrong. See Part 1. Or: B is wrong. See Part 1.");
        assertThat(likeliest.slips()).as("neither is sure").isEmpty();
    }

    @Test
    void whatWasNamedBeforeIsLikelierAndThenWhatBelongsToTheTask() {
        List<Set<Slip>> fitting = List.of(Set.of(A), Set.of(C));

        assertThat(Likeliest.of(fitting, Set.of(C), "cost").slips()).containsExactly(C);
        assertThat(Likeliest.of(fitting, Set.of(), "cost").slips()).containsExactly(A);
        assertThat(Likeliest.of(fitting, Set.of(), "backprop").slips()).containsExactly(C);
    }

    @Test
    void ofManyThatFitEquallyNothingIsClaimed() {
        assertThat(Likeliest.of(List.of(Set.of(A), Set.of(B), Set.of(D)), Set.of(), "cost")
                        .text())
                .isEmpty();
        assertThat(Likeliest.of(List.of(), Set.of(), "cost").text()).isEmpty();
    }
}
