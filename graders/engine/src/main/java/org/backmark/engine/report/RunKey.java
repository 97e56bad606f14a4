package org.backmark.engine.report;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Versions;

/**
 * What must be the same for the rows of two runs to stand in one table.
 *
 * @param parts by the name that a person knows them by
 */
record RunKey(Map<String, String> parts) {
    private static final TypeToken<Map<String, String>> TEXTS = new TypeToken<>() {};

    /**
     * The key of a run.
     *
     * @throws IOException in one line if the course's data, or this program's own files, cannot be read
     */
    static RunKey of(Run run, Versions versions) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("version of Backmark", versions.backmark());
        parts.put("build of Backmark", Build.fingerprint(System.getProperty("java.class.path")));
        parts.put("version of Java", versions.java());
        parts.put("--assignment", run.assignment().id());
        parts.put("--config", Fingerprint.of(Measured.of(run.assignment())));
        parts.put("--seed", String.valueOf(run.seed()));
        parts.put("--full", String.valueOf(run.full()));
        parts.put("--data", run.data().isPresent() ? Fingerprint.of(run.data().get()) : "");
        return new RunKey(parts);
    }

    RunKey {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    static RunKey read(String line) {
        return new RunKey(new Gson().fromJson(line, TEXTS));
    }

    String line() {
        return new Gson().toJson(parts);
    }

    /** The names of what differs. */
    List<String> differences(RunKey other) {
        return parts.keySet().stream()
                .filter(name -> !parts.get(name).equals(other.parts.get(name)))
                .toList();
    }
}
