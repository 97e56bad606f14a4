package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell takes the script, and completes with it. */
class CompletionTest {
    @TempDir
    private Path folder;

    private Command.Result bash(String commands) throws Exception {
        Path script = Files.writeString(
                folder.resolve("completion"), InProcess.backmark("completion").output());
        assumeTrue(isThere("bash"), "there is no bash on this machine");
        return Command.run(folder, List.of("bash", "--norc", "-c", commands.replace("SCRIPT", "'" + script + "'")));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    // What is there to choose from after some words.
    private Command.Result completed(String line, String word) throws Exception {
        int words = line.split(" ").length;
        return bash("source SCRIPT; COMP_WORDS=(" + line + " '" + word + "'); COMP_CWORD=" + words
                + "; COMP_LINE='" + line + " " + word + "'; COMP_POINT=${#COMP_LINE}; _complete_backmark;"
                + " printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    @Test
    void bashTakesTheScriptAndKnowsTheCommandThen() throws Exception {
        assertThat(bash("bash -n SCRIPT").errors()).isEmpty();
        Command.Result known = bash("source SCRIPT && complete -p backmark");
        assertThat(known.errors()).isEmpty();
        assertThat(known.output()).startsWith("complete ").contains("-F _complete_backmark", " backmark\n");
    }

    @Test
    void commandsOptionsAndTheirValuesAreCompleted() throws Exception {
        assertThat(completed("backmark", "comp").output().lines()).contains("completion");
        assertThat(completed("backmark grade", "--res").output().lines()).containsExactly("--resume");
        assertThat(completed("backmark grade --sandbox", "bw").output().lines()).containsExactly("bwrap");
    }

    @Test
    void zshTakesItTooWhereThereIsOne() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("completion"), InProcess.backmark("completion").output());
        assertThat(script).content().contains("autoload -U +X bashcompinit");
        assumeTrue(isThere("zsh"), "there is no zsh on this machine");
        assertThat(Command.run(folder, List.of("zsh", "-n", script.toString())).errors())
                .isEmpty();
    }
}
