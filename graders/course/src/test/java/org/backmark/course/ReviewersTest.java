package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.course.Reviewers.Review;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewersTest {
    @TempDir
    private Path folder;

    private static SortedSet<String> students(int n) {
        return IntStream.range(0, n).mapToObj(i -> "s" + i).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobodyReviewsTheirOwnOrTwiceAndTheLoadIsEqualForAnySizeAndSeed() {
        for (int n = 2; n <= 30; n++) {
            for (int each = 1; each < n; each++) {
                for (long seed = 0; seed < 20; seed++) {
                    List<Review> reviews = Reviewers.assign(students(n), each, new Random(seed));
                    String about = n + " students, " + each + " each, seed " + seed;

                    assertThat(reviews)
                            .as(about)
                            .noneMatch(review -> review.reviewer().equals(review.reviewed()));
                    assertThat(new HashSet<>(reviews)).as(about).hasSize(n * each);
                    assertEachHas(
                            each,
                            n,
                            about,
                            reviews.stream().map(Review::reviewer).toList());
                    assertEachHas(
                            each,
                            n,
                            about,
                            reviews.stream().map(Review::reviewed).toList());
                }
            }
        }
    }

    private static void assertEachHas(int each, int n, String about, List<String> names) {
        assertThat(names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .as(about)
                .hasSize(n)
                .allSatisfy((name, count) -> assertThat(count).isEqualTo(each));
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        List<Review> reviews = Reviewers.assign(students(12), 2, new Random(1));

        assertThat(Reviewers.assign(students(12), 2, new Random(1))).isEqualTo(reviews);
        assertThat(Reviewers.assign(students(12), 2, new Random(2))).isNotEqualTo(reviews);
    }

    @Test
    void theDrawIsNotAlwaysTheSameNeighbour() {
        List<String> first = IntStream.range(0, 200)
                .mapToObj(seed -> Reviewers.assign(students(5), 1, new Random(seed))
                        .get(0)
                        .reviewed())
                .distinct()
                .toList();

        assertThat(first).containsExactlyInAnyOrder("s1", "s2", "s3", "s4");
    }

    @Test
    void whatCannotBeIsOneLine() {
        assertThatThrownBy(() -> Reviewers.assign(students(3), 3, new Random(1)))
                .isInstanceOf(InputException.class)
                .hasMessage("nobody can review 3 others among 3: give a smaller --each, or a longer roster");
        assertThatThrownBy(() -> Reviewers.assign(students(1), 1, new Random(1)))
                .hasMessage("nobody can review 1 other among 1: give a smaller --each, or a longer roster");
    }

    @Test
    void groupsReviewGroups() throws IOException {
        Path roster = table("roster.csv", "name,student", "A,ada", "B,bob", "E,eve");
        Path groups = table("groups.csv", "group,student", "g2,eve", "g1,ada", "g1,bob");

        assertThat(Reviewers.parties(roster, Optional.of(groups))).containsExactly("g1", "g2");
        assertThat(Reviewers.table(Reviewers.assign(Reviewers.parties(roster, Optional.of(groups)), 1, new Random(1)))
                        .text())
                .isEqualTo("reviewer,reviews\r\ng1,g2\r\ng2,g1\r\n");
    }

    @Test
    void whoIsInOneTableOnlyIsNamed() throws IOException {
        Path groups = table("groups.csv", "group,student", "g1,ada", "g2,eve");

        Path more = table("roster.csv", "student", "ada", "eve", "bob");
        assertThatThrownBy(() -> Reviewers.parties(more, Optional.of(groups)))
                .hasMessage(more + ", line 4: bob is in no group of " + groups);

        Path fewer = table("fewer.csv", "student", "ada");
        assertThatThrownBy(() -> Reviewers.parties(fewer, Optional.of(groups)))
                .hasMessage(groups + ", line 3: eve is not in " + fewer);

        Path twice = table("twice.csv", "student", "ada", "ada");
        assertThatThrownBy(() -> Reviewers.parties(twice, Optional.empty()))
                .hasMessage(twice + ", line 3: names ada, and did in line 2");
    }

    private Path table(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
