package org.backmark.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.score.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The student's page in a real browser. */
class PageInBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> found = Chromium.find();
        if (found.isEmpty()) {
            abort("no Chromium on the PATH, so no page was looked at: apt-get install chromium");
        }
        browser = Chromium.start(found.get(), folder.resolve("profile"));
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
        Path page = file(SampleReports.mixed(Disclosure.FULL), SampleReports.SUPPLEMENT);

        assertThat(browser.open(page, width, scheme)).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= " + width))
                .isEqualTo("true");
        // The style sheet counts, and the images are there.
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("dark") ? "rgb(21, 23, 26)" : "rgb(255, 255, 255)");
        assertThat(browser.evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                .isEqualTo("true");
    }

    @Test
    void hostileTextIsShownAndNothingOfItRuns() throws Exception {
        Path page = file(SampleReports.hostile(), SampleReports.hostileSupplement());

        assertThat(browser.open(page, 360, "light")).isEmpty();
        assertThat(browser.evaluate("typeof window.hit")).isEqualTo("undefined");
        assertThat(browser.evaluate("document.body.innerText.includes('<script>window.hit = 1</script>')"))
                .isEqualTo("true");
        assertThat(browser.evaluate("document.scripts.length")).isEqualTo("0");
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= 360"))
                .isEqualTo("true");
    }

    @Test
    void shouldTextEverGetThroughThePolicyStopsIt() throws Exception {
        Path page = folder.resolve("hurt.html");
        Files.writeString(
                page,
                StudentPage.html(SampleReports.mixed(Disclosure.FULL), SampleReports.SUPPLEMENT, new Illustrator())
                        .replace(
                                "</main>",
                                "<script>window.hit = 1</script><img src=\"x\" onerror=\"window.hit = 2\"></main>"));

        assertThat(browser.open(page, 1280, "light"))
                .anySatisfy(complaint -> assertThat(complaint).contains("Content Security Policy"));
        assertThat(browser.evaluate("typeof window.hit")).isEqualTo("undefined");
    }

    @Test
    void theKeyboardComesToTheContentFirstAndHeadingsSkipNoLevel() throws Exception {
        browser.open(file(SampleReports.mixed(Disclosure.FULL), SampleReports.SUPPLEMENT), 1280, "light");

        browser.press("Tab", 9);
        assertThat(browser.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        assertThat(browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"
                        + ".every((level, i, all) => i == 0 ? level == 1 : level <= all[i - 1] + 1)"))
                .isEqualTo("true");
        assertThat(browser.evaluate("[...document.querySelectorAll('th')].every(th => th.scope)"
                        + " && [...document.images].every(image => image.alt)"))
                .isEqualTo("true");
    }

    private static Path file(Report report, Supplement supplement) throws Exception {
        Path page = folder.resolve("page.html");
        Files.writeString(page, StudentPage.html(report, supplement, new Illustrator()));
        return page;
    }
}
