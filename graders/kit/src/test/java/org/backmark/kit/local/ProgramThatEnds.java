package org.backmark.kit.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.backmark.kit.junit.Launch;

/** A run whose second check ends the program; a JVM of its own. */
public final class ProgramThatEnds {
    private ProgramThatEnds() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Launch.run(
                LocalScoresTest.SHEET,
                Map.of("backmark.out", folder.resolve("out").toString()),
                new LocalScores(
                        id -> LocalScoresTest.SHEET,
                        Terminal::current,
                        System::nanoTime,
                        Clock.systemUTC(),
                        Coverage.ofMavenProject(folder)),
                Checks.Ending.class);
    }
}
