package org.backmark.course.classpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.course.classpage.ClassData.CheckCount;
import org.backmark.course.classpage.ClassData.Sheet;
import org.backmark.course.classpage.ClassData.Slip;
import org.backmark.course.classpage.ClassData.Student;
import org.backmark.course.similar.SimilarPair;
import org.backmark.kit.page.Chromium;
import org.backmark.kit.score.Versions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class's page in a real browser. */
class ClassPageInBrowserTest {
    private static final String ATTACK = "<script>window.hit = 1</script>";
    private static final String IDS =
            "[...document.querySelectorAll('h2#students ~ div tbody th')]" + ".map(th => th.textContent).join(' ')";
    private static final String HEADER =
            "[...document.querySelectorAll('h2#students ~ div thead th')]" + ".find(th => th.textContent == 'Points')";

    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static Path page;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> found = Chromium.find();
        if (found.isEmpty()) {
            abort("no Chromium on the PATH, so no page was looked at: apt-get install chromium");
        }
        browser = Chromium.start(found.get(), folder.resolve("profile"));
        page = Files.writeString(
                folder.resolve("report.html"),
                ClassPage.html(
                        new ClassData(
                                new Versions("1", "17"),
                                false,
                                "",
                                new Sheet("tiny", "A tiny sheet", "A course", "60 %", 1),
                                List.of(
                                        student("s10", 9.0),
                                        student("s2", null),
                                        student("s9", 30.0),
                                        student("a" + "very-long-id-".repeat(4), 4.5)),
                                List.of(new CheckCount(
                                        "costOfAVeryLongNameThatStaysOneWord", ATTACK, 4, 1, 0, 2, 1, 0)),
                                List.of(new Slip("The bias is forgotten. " + ATTACK, 2))),
                        Optional.of(List.of(new SimilarPair("s10", "s9", 90)))));
    }

    private static Student student(String id, Double score) {
        return new Student(
                id,
                ATTACK,
                "",
                score == null ? "grader-error" : "graded",
                ATTACK,
                score,
                0,
                30,
                score,
                "open",
                1,
                1,
                score == null ? List.of(AttentionReason.GRADER_ERROR) : List.of());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "360, light"})
    void theBrowserHasNothingToComplainOfAndThePageFits(int width, String scheme) throws Exception {
        assertThat(browser.open(page, width, scheme)).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= " + width))
                .isEqualTo("true");
        assertThat(browser.evaluate("typeof window.hit")).isEqualTo("undefined");
        assertThat(browser.evaluate("document.body.innerText.includes('" + ATTACK + "')"))
                .isEqualTo("true");
    }

    @Test
    void aClickSortsNumbersAsNumbersAndWhatIsNotKnownStandsLast() throws Exception {
        browser.open(page, 1280, "light");
        assertThat(browser.evaluate(IDS)).startsWith("s10 s2 s9 a");

        browser.evaluate(HEADER + ".querySelector('button').click(), 0");
        assertThat(browser.evaluate(IDS)).startsWith("s9 s10 a").endsWith(" s2");
        assertThat(browser.evaluate(HEADER + ".getAttribute('aria-sort')")).isEqualTo("descending");
        browser.evaluate(HEADER + ".querySelector('button').click(), 0");
        assertThat(browser.evaluate(IDS)).startsWith("a").endsWith(" s10 s9 s2");
        assertThat(browser.evaluate("document.querySelectorAll('[aria-sort]').length"))
                .isEqualTo("1");
        assertThat(browser.evaluate("document.getElementById('sorted').textContent"))
                .isEqualTo("Sorted by Points, ascending");
    }

    @Test
    void theKeyboardSortsToo() throws Exception {
        browser.open(page, 1280, "light");
        browser.evaluate("document.querySelector('h2#students ~ div').focus(), 0");
        browser.press("Tab", 9);
        assertThat(browser.evaluate("document.activeElement.tagName + document.activeElement.textContent"))
                .isEqualTo("BUTTONStudent");

        browser.press(" ", 32);
        assertThat(browser.evaluate(IDS)).startsWith("a").endsWith(" s2 s9 s10");
        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Student");
    }
}
