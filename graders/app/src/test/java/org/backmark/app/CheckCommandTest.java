package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.backmark.engine.audit.HouseRule;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every assignment keeps are a command, and the assignments that ship keep them. */
class CheckCommandTest {
    static List<String> ids() {
        return Assignments.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyAssignmentKeepsTheHouseRules(String id) {
        Command.Result result = InProcess.backmark("check", "--assignment", id);

        assertThat(result.output()).doesNotContain("BROKEN").endsWith(id + ": 5 of 5 rules hold\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aBrokenRuleIsFollowedByItsFaultsAndTheExitCodeIs1() {
        StringWriter printed = new StringWriter();
        List<HouseRule> rules = List.of(
                new HouseRule("water is wet", List.of()),
                new HouseRule("the sky is green", List.of("sky: it is blue")));

        assertThat(CheckCommand.report("tiny", rules, new PrintWriter(printed))).isEqualTo(1);
        assertThat(printed.toString()).isEqualTo("""
                        holds:  water is wet
                        BROKEN: the sky is green
                          sky: it is blue
                        tiny: 1 of 2 rules hold
                        """);
    }

    @Test
    void anAssignmentThatDoesNotExistIsOneLineWithThoseThereAre() {
        Command.Result result = InProcess.backmark("check", "--assignment", "week8");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("there is no assignment \"week8\"; known assignments: inf5860-week7");
    }
}
