package org.backmark.kit.local;

import java.nio.file.Path;
import org.backmark.kit.score.Versions;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What a local run goes by.
 *
 * @param student the name in the files
 * @param seed what the random inputs come from
 * @param out where the files go
 * @param versions for the report
 */
record Settings(String student, long seed, Path out, Versions versions) {

    /**
     * What the parameters say.
     *
     * @throws IllegalArgumentException in one line that names the parameter and the remedy
     */
    static Settings of(ConfigurationParameters parameters) {
        return new Settings(
                parameters.get("backmark.student").orElse("local"),
                parameters.get("backmark.seed").map(Settings::seed).orElse(1L),
                Path.of(parameters.get("backmark.out").orElse("target/backmark")),
                new Versions(backmarkVersion(), System.getProperty("java.version")));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "backmark.seed must be a whole number, not \"" + text + "\": say, for example, -Dbackmark.seed=1",
                    e);
        }
    }

    // The jar's manifest has it; a build that runs from class files has no number yet.
    private static String backmarkVersion() {
        String version = Settings.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    Settings in(Path folder) {
        return new Settings(student, seed, folder, versions);
    }
}
