package org.backmark.course.classpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backmark.course.classpage.ClassData.Student;
import org.junit.jupiter.api.Test;

class StudentViewTest {
    private static String points(Double score, double bonus) {
        Student row = new Student("ada", "", "", "graded", "", score, bonus, 100, score, "passed", 1, 1, List.of());
        return StudentView.of(row, "ada", false).points();
    }

    @Test
    void theBonusStandsApartSoThatItHidesNoLoss() {
        assertThat(points(101.3, 9.8)).isEqualTo("91.5 + 9.8 / 100");
        assertThat(points(91.5, 0)).isEqualTo("91.5 / 100");
    }

    @Test
    void pointsThatAreNotKnownAreAQuestionMark() {
        assertThat(points(null, 0)).isEqualTo("? / 100");
    }
}
