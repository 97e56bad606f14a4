package org.backmark.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {
    @TempDir
    private Path folder;

    @Test
    void aNameThatIsNotInTheLocalesEncodingHasACharacterForEachByte() throws IOException {
        Path made = Files.createDirectory(Path.of(URI.create(folder.toUri() + "J%FCrg")));
        Path file = Files.writeString(made.resolve("a.txt"), "");
        Path odd = Files.writeString(Path.of(URI.create(made.toUri() + "%E4%20%25.txt")), "");

        assertThat(FileNames.of(made)).isEqualTo("J\u00fcrg");
        assertThat(FileNames.bytes(made)).isEqualTo("J%FCrg");
        assertThat(FileNames.below(folder, file)).isEqualTo("J\u00fcrg/a.txt");
        assertThat(FileNames.below(folder, odd)).isEqualTo("J\u00fcrg/\u00e4 %.txt");
    }

    @Test
    void otherNamesStayAsTheyAre() throws IOException {
        Path made = Files.createDirectories(FileNames.resolve(folder, "J\u00fcrg/\ud83d\ude00 x"));
        try (Stream<Path> list = Files.list(folder)) {
            assertThat(list.map(FileNames::of)).containsExactly("J\u00fcrg");
        }
        assertThat(FileNames.of(made)).isEqualTo("\ud83d\ude00 x");
        assertThat(FileNames.below(folder, made)).isEqualTo("J\u00fcrg/\ud83d\ude00 x");
        assertThat(FileNames.of(Path.of("/"))).isEqualTo("root");
    }
}
