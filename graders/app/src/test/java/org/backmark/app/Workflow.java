package org.backmark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow file, read as the services read it, of which the steps that need no service are run. */
public record Workflow(Map<?, ?> content) {

    /**
     * A command of its own name.
     *
     * @param name what the file calls it
     * @param action what the service does in its place; empty for a command
     * @param command what is run by bash; empty for an action
     */
    public record Step(String name, String action, String command) {}

    /** Reads one. */
    public static Workflow read(String yaml) {
        LoadSettings strict =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        return new Workflow((Map<?, ?>) new Load(strict).loadFromString(yaml));
    }

    /** What stands under these keys, one in the other. */
    public Object at(String... keys) {
        Object here = content;
        for (String key : keys) {
            here = ((Map<?, ?>) here).get(key);
        }
        return here;
    }

    /** The steps of a job on GitHub. */
    public List<Step> githubSteps(String job) {
        List<Step> steps = new ArrayList<>();
        for (Object each : (List<?>) at("jobs", job, "steps")) {
            Map<?, ?> step = (Map<?, ?>) each;
            steps.add(new Step(text(step.get("name")), text(step.get("uses")), text(step.get("run"))));
        }
        return steps;
    }

    /** The lines of a job's script on GitLab. */
    public List<String> gitlabScript(String job) {
        return Stream.of(at(job, "script"))
                .flatMap(lines -> ((List<?>) lines).stream())
                .map(Object::toString)
                .toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * Runs commands as the services do: one after the other, until one fails.
     *
     * @param folder the checked out repository
     * @param programs a folder of programs that come before the machine's
     */
    public static Command.Result run(Path folder, List<String> commands, Path programs, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", programs + ":" + System.getenv("PATH"));
        return Command.run(folder, List.of("bash", "-e", "-c", String.join("\n", commands)), all);
    }
}
