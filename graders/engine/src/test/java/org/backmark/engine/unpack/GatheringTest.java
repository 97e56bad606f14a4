package org.backmark.engine.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.engine.unpack.Packed.SOURCE;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.backmark.kit.files.Faults;
import org.backmark.kit.files.FaultyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsReadWhereverTheSourcesLie() throws IOException {
        write("anna/deep/er/A.java", SOURCE);
        write("anna/notes.txt", "x");
        assertThat(origins(folder.resolve("anna"))).containsExactly("deep/er/A.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "build", "out", "bin", ".git", ".idea", "__MACOSX", "node_modules"})
    void whatBuildsAndToolsMakeIsSkipped(String skipped) throws IOException {
        write("anna/" + skipped + "/B.java", SOURCE);
        write("anna/A.java", SOURCE);
        write("anna/._C.java", "resource fork");
        assertThat(origins(folder.resolve("anna"))).containsExactly("A.java");
        Path zip = archive("anna.zip", Packed.zip("x/" + skipped + "/B.java", SOURCE, "A.java", SOURCE));
        assertThat(origins(zip)).containsExactly("A.java");
    }

    @Test
    void linksInAFolderAreNotFollowed() throws IOException {
        write("elsewhere/B.java", SOURCE);
        write("anna/A.java", SOURCE);
        Files.createSymbolicLink(folder.resolve("anna/B.java"), folder.resolve("elsewhere/B.java"));
        Files.createSymbolicLink(folder.resolve("anna/more"), folder.resolve("elsewhere"));
        Unpacked.Sources sources = (Unpacked.Sources) unpack(folder.resolve("anna"), UnpackLimits.DEFAULT);
        assertThat(sources.sources()).extracting(Source::origin).containsExactly("A.java");
        assertThat(sources.warnings())
                .containsExactlyInAnyOrder("ignored: B.java (a symbolic link)", "ignored: more (a symbolic link)");
    }

    @Test
    void archivesAreRead() throws IOException {
        assertThat(origins(archive("anna.zip", Packed.zip("p/", "", "p/", "", "./p/A.java", SOURCE, "p/b.txt", ""))))
                .containsExactly("p/A.java");
        assertThat(origins(archive("anna.tar.gz", Packed.tarGz("./p/", "", "./p/b.bin", "xyz", "./p/A.java", SOURCE))))
                .containsExactly("p/A.java");
        assertThat(origins(archive("back.zip", Packed.zip("p\\A.java", SOURCE))))
                .containsExactly("p/A.java");
    }

    @Test
    void aSingleFileIsRead() throws IOException {
        write("A.java", SOURCE);
        assertThat(origins(folder.resolve("A.java"))).containsExactly("A.java");
    }

    @Test
    void anArchiveInTheFolderIsReadIfNoSourceLiesBesideIt() throws IOException {
        write("anna/readme.txt", "x");
        archive("anna/week7.zip", Packed.zip("A.java", SOURCE));
        assertThat(origins(folder.resolve("anna"))).containsExactly("week7.zip!/A.java");
        write("anna/A.java", SOURCE);
        assertThat(origins(folder.resolve("anna"))).containsExactly("A.java");
    }

    @Test
    void anArchiveInAnArchiveIsReadOneLevelDeep() throws IOException {
        byte[] inner = Packed.tarGz("A.java", SOURCE);
        assertThat(origins(archive("anna.zip", Packed.zipOf("in.tgz", inner)))).containsExactly("in.tgz!/A.java");
        byte[] twice = Packed.zipOf("in.zip", Packed.zipOf("in.tgz", inner));
        refused(
                archive("twice.zip", twice),
                "no Java source in twice.zip, only in.zip, in.zip!/in.tgz: send the .java files");
    }

    @Test
    void aDamagedArchiveInsideIsNamed() throws IOException {
        refused(
                archive("anna.zip", Packed.zip("in.zip", "PK but no zip")),
                "anna.zip is refused: the archive \"in.zip\" in it is truncated or damaged; send the sources instead");
    }

    @Test
    void nothingAtAllIsNothingSubmitted() throws IOException {
        Files.createDirectories(folder.resolve("anna/empty/.git"));
        Unpacked nothing = new Unpacked.NothingSubmitted("anna is empty");
        assertThat(unpack(folder.resolve("anna"), UnpackLimits.DEFAULT)).isEqualTo(nothing);
        for (byte[] empty : new byte[][] {Packed.zip(), Packed.tarGz(), {}}) {
            assertThat(unpack(archive("e.zip", empty), UnpackLimits.DEFAULT))
                    .isEqualTo(new Unpacked.NothingSubmitted("e.zip is empty"));
        }
    }

    @Test
    void whatHoldsLinksOnlyIsNotCalledEmpty() throws IOException {
        Files.createDirectories(folder.resolve("anna"));
        Files.createSymbolicLink(folder.resolve("anna/A.java"), folder.resolve("elsewhere"));
        assertThat(unpack(folder.resolve("anna"), UnpackLimits.DEFAULT))
                .isEqualTo(
                        new Unpacked.NothingSubmitted("anna holds no file that can be read; ignored: A.java (a symbolic"
                                + " link): send the .java files"));
    }

    @Test
    void aZipWithAnotherChecksumIsRefusedAsATarGzIs() throws IOException {
        byte[] zip = Packed.zip("p/A.java", SOURCE);
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 16] ^= 1;
        refused(
                archive("anna.zip", zip),
                "anna.zip is refused: the file \"p/A.java\" in it is damaged: its checksum does not match; pack the folder"
                        + " again");
        byte[] tar = Packed.tarGz("p/A.java", SOURCE);
        tar[tar.length - 8] ^= 1;
        refused(
                archive("anna.tar.gz", tar),
                "anna.tar.gz cannot be read as an archive: it is truncated or damaged, pack the folder again");
    }

    @Test
    void filesWithoutJavaAreRejected() throws IOException {
        Path zip = archive("anna.zip", Packed.zip("a.py", "", "b.pdf", "", "A.class", "", "c.txt", ""));
        refused(zip, "no Java source in anna.zip, only a.py, b.pdf, A.class and 1 more: send the .java files");
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/A.java, has an absolute path; pack the folder again with relative ones",
        "C:\\A.java, has an absolute path; pack the folder again with relative ones",
        "../A.java, leads out of the submission; pack the folder again without `..`",
        "target/../../A.java, leads out of the submission; pack the folder again without `..`",
        "..\\A.java, leads out of the submission; pack the folder again without `..`",
    })
    void namesThatLeadElsewhereAreRefused(String name, String why) throws IOException {
        String zipName = name.replace('\\', '/'); // the library does that
        refused(
                archive("anna.zip", Packed.zip("A.java", SOURCE, name, SOURCE)),
                "anna.zip is refused: the entry \"" + zipName + "\" " + why);
        refused(
                archive("anna.tgz", Packed.tarGz("A.java", SOURCE, name, SOURCE)),
                "anna.tgz is refused: the entry \"" + name + "\" " + why);
    }

    @Test
    void aControlCharacterInANameIsRefused() throws IOException {
        refused(
                archive("anna.zip", Packed.zip("A\u001b[2J.java", SOURCE)),
                "anna.zip is refused: the entry \"A\\u001b[2J.java\" has a control character in its name; rename it");
    }

    @ParameterizedTest
    @CsvSource({
        "src/A.java, SRC/B.java, 'the entry \"SRC/B.java\" differs from \"src\" only by case or Unicode form; rename one'",
        "a.java, A.java, 'the entry \"A.java\" differs from \"a.java\" only by case or Unicode form; rename one'",
        "\u00e9.java, e\u0301.java, 'the entry \"e\u0301.java\" differs from \"\u00e9.java\" only by case or Unicode form; rename one'",
        "A.java, ./A.java, 'the entry \"./A.java\" appears twice; pack the folder again'",
        "A.java, A.java/B.java, 'the entry \"A.java/B.java\" lies in a file'",
    })
    void entriesThatAreOneOnAnotherFileSystemAreRefused(String first, String second, String why) throws IOException {
        refused(archive("anna.zip", Packed.zip(first, SOURCE, second, SOURCE)), "anna.zip is refused: " + why);
        refused(archive("anna.tgz", Packed.tarGz(first, SOURCE, second, SOURCE)), "anna.tgz is refused: " + why);
    }

    @Test
    void linksAndDevicesInArchivesAreRefused() throws IOException {
        refused(
                archive("anna.zip", Packed.zipWithMode("A.java", 0120777, "/etc/passwd")),
                "anna.zip is refused: the entry \"A.java\" is a link; pack the folder again with the file itself");
        for (int device : new int[] {0020666, 0060666, 0010666, 0140666}) {
            refused(
                    archive("anna.zip", Packed.zipWithMode("A.java", device, SOURCE)),
                    "anna.zip is refused: the entry \"A.java\" is a device; pack the folder again with the file"
                            + " itself");
        }
        assertThat(origins(archive("anna.zip", Packed.zipWithMode("A.java", 0100644, SOURCE))))
                .containsExactly("A.java");
        for (byte flag : new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO
        }) {
            refused(
                    archive("anna.tgz", Packed.tarGzWith("A.java", flag)),
                    "anna.tgz is refused: the entry \"A.java\" is a link or device; pack the folder again with the file"
                            + " itself");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"node_modules/.bin/acorn", ".venv/bin/python", "x/target/latest"})
    void aLinkWhereNothingIsTakenFromIsAWarningInArchivesToo(String link) throws IOException {
        Unpacked zip = unpack(
                archive("anna.zip", Packed.zipWithMode(link, 0120777, "../x", "A.java", SOURCE)), UnpackLimits.DEFAULT);
        assertThat(((Unpacked.Sources) zip).warnings()).containsExactly("ignored: " + link + " (a link)");
        Unpacked tar = unpack(
                archive("anna.tgz", Packed.tarGzWith(link, TarConstants.LF_SYMLINK, "A.java", SOURCE)),
                UnpackLimits.DEFAULT);
        assertThat(((Unpacked.Sources) tar).warnings()).containsExactly("ignored: " + link + " (a link or device)");
    }

    @Test
    void aZip64IsReadAndItsEntriesAreCounted() throws IOException {
        byte[] zip = Packed.zip64("p/A.java", SOURCE, "p/b.txt", "", "p/c.txt", "");
        assertThat(origins(archive("anna.zip", zip))).containsExactly("p/A.java");
        assertThat(origins(archive("outer.zip", Packed.zipOf("in.zip", zip)))).containsExactly("in.zip!/p/A.java");
        refused(
                archive("anna.zip", zip),
                UnpackLimits.DEFAULT.withEntries(2),
                "anna.zip is refused: it holds more than 2 files and folders; send the sources only");
        byte[] cut = zip.clone();
        cut[indexOf(zip, 0x06064b50)] = 0;
        refused(
                archive("anna.zip", cut),
                "anna.zip cannot be read as an archive: it is truncated or damaged, pack the folder again");
    }

    @Test
    void entriesAreCountedAndNotEstimatedFromTheLengthOfTheirNames() throws IOException {
        String[] names = new String[2 * 300];
        for (int i = 0; i < 300; i++) {
            names[2 * i] = "n".repeat(200) + "/" + "o".repeat(200) + i + (i == 0 ? ".java" : ".txt");
            names[2 * i + 1] = i == 0 ? SOURCE : "";
        }
        assertThat(unpack(archive("anna.zip", Packed.zip(names)), UnpackLimits.DEFAULT.withEntries(300)))
                .isInstanceOf(Unpacked.Sources.class);
    }

    @Test
    void whatNobodyTakesMayHaveAnyName() throws IOException {
        Unpacked zip = unpack(
                archive(
                        "anna.zip",
                        Packed.zip(
                                "Icon\r",
                                "",
                                "Readme.md",
                                "",
                                "README.md",
                                "",
                                "a.txt",
                                "",
                                "a.txt",
                                "",
                                "A.java",
                                SOURCE)),
                UnpackLimits.DEFAULT);
        assertThat(((Unpacked.Sources) zip).sources())
                .extracting(Source::origin)
                .containsExactly("A.java");
        assertThat(((Unpacked.Sources) zip).warnings())
                .containsExactly("ignored: Icon\\u000d (a control character in its name)");
    }

    @Test
    void twoNamesThatCannotBeReadAreTwoFiles() throws IOException {
        byte[] zip =
                Packed.latin1Zip("M\u00fc.java", SOURCE, "M\u00e4.java", SOURCE.replace("A", "B"), "\u00fc.txt", "");
        byte[] tar = Packed.latin1TarGz("M\u00fc.java", SOURCE, "M\u00e4.java", SOURCE.replace("A", "B"));
        assertThat(origins(archive("anna.tgz", tar))).containsExactly("M\u00e4.java", "M\u00fc.java");
        assertThat(origins(archive("anna.zip", zip))).hasSize(2).allMatch(name -> name.matches("M[^?].java"));
        assertThat(origins(archive(
                        "b.tgz", Packed.tarGz("M\u00fc\u4e2d.java", SOURCE, "M\u00e4.java", SOURCE.replace("A", "B")))))
                .containsExactly("M\u00e4.java", "M\u00fc\u4e2d.java");
    }

    @Test
    void twoNamesInAFolderThatCannotBeReadAreTwoFiles() throws IOException {
        Path anna = Files.createDirectory(folder.resolve("anna"));
        for (String name : List.of("%fc", "%e4")) {
            Path file = Path.of(URI.create(anna.toUri().toString().replaceFirst("/$", "") + "/M" + name + ".java"));
            Files.writeString(file, name.equals("%fc") ? SOURCE : SOURCE.replace("A", "B"));
        }
        assertThat(origins(anna)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Week7Solution.JAVA", "Week7Solution.java.txt", "Week7Solution.JAVA.TXT", "A.Java"})
    void aJavaFileIsOneWhateverTheCaseOfItsEndingAndWhateverNotepadHasAdded(String name) throws IOException {
        write("anna/" + name, SOURCE);
        write(name, SOURCE);
        for (Path sent : List.of(
                folder.resolve("anna"), folder.resolve(name), archive("anna.zip", Packed.zip("x/" + name, SOURCE)))) {
            Unpacked.Sources sources = (Unpacked.Sources) unpack(sent, UnpackLimits.DEFAULT);
            assertThat(sources.sources()).extracting(Source::name).containsExactly("inf5860/week7/A.java");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.txt", "A.java.bak", "A.java~", "A.java (1)", "A.java-1", "A.jav", "A", "A.java_old"})
    void aSourceWithAnEndingThatIsNoneOfJavasIsReadIfThereIsNoOther(String name) throws IOException {
        write("anna/" + name, SOURCE);
        write("anna/notes.txt", "I have worked on package inf5860.week7 for a week");
        Unpacked.Sources sources = (Unpacked.Sources) unpack(folder.resolve("anna"), UnpackLimits.DEFAULT);
        assertThat(sources.sources())
                .extracting(Source::origin, Source::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(name, "inf5860/week7/A.java"));
        assertThat(sources.warnings())
                .containsExactly(name + " is compiled as A.java, after the class that it declares");
        write("anna/Main.java", "class Main {}");
        assertThat(origins(folder.resolve("anna"))).containsExactly(name);
        write("anna/B.java", "package inf5860.week7; class B {}");
        assertThat(origins(folder.resolve("anna"))).containsExactly("B.java");
    }

    @Test
    void aTextThatIsTooLargeForASourceIsNotLookedInto() throws IOException {
        write("anna/data.txt", "x".repeat(2 << 20));
        refused(folder.resolve("anna"), "no Java source in anna, only data.txt: send the .java files");
    }

    @Test
    void anEncryptedArchiveIsRefused() throws IOException {
        byte[] zip = Packed.zip("A.java", SOURCE);
        int central = indexOf(zip, 0x02014b50);
        zip[central + 8] |= 1;
        refused(
                archive("anna.zip", zip),
                "anna.zip is refused: it is encrypted; pack the folder again without a password");
    }

    @Test
    void anUnusualCompressionIsRefused() throws IOException {
        byte[] zip = Packed.zip("A.java", SOURCE);
        zip[indexOf(zip, 0x02014b50) + 10] = 98;
        refused(
                archive("anna.zip", zip),
                "anna.zip is refused: the entry \"A.java\" is compressed in an unusual way; pack the folder again as an"
                        + " ordinary zip");
    }

    @Test
    void aTruncatedArchiveIsNamed() throws IOException {
        String line = " cannot be read as an archive: it is truncated or damaged, pack the folder again";
        byte[] zip = Packed.zip("A.java", SOURCE);
        refused(archive("anna.zip", Arrays.copyOf(zip, zip.length - 30)), "anna.zip" + line);
        byte[] tar = Packed.tarGz("A.java", SOURCE);
        refused(archive("anna.tgz", Arrays.copyOf(tar, tar.length - 30)), "anna.tgz" + line);
        byte[] damaged = zip.clone();
        int data = 30 + "A.java".length();
        Arrays.fill(damaged, data, data + 20, (byte) 0xff);
        refused(archive("bad.zip", damaged), "bad.zip" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rar!", "7z\u00bc\u00af", "x"})
    void otherArchivesAreNamed(String content) throws IOException {
        write("anna.rar", content);
        refused(
                folder.resolve("anna.rar"),
                "anna.rar is refused: it is not a zip, tar.gz or tgz archive; pack the folder again as one of them");
    }

    @Test
    void theNumberOfEntriesIsLimited() throws IOException {
        UnpackLimits limits = UnpackLimits.DEFAULT.withEntries(2);
        String why = " is refused: it holds more than 2 files and folders; send the sources only";
        String[] three = {"A.java", SOURCE, "B.java", SOURCE, "C.java", SOURCE};
        refused(archive("anna.zip", Packed.zip(three)), limits, "anna.zip" + why);
        refused(archive("anna.tgz", Packed.tarGz(three)), limits, "anna.tgz" + why);
        write("anna/A.java", SOURCE);
        write("anna/B.java", SOURCE);
        assertThat(unpack(folder.resolve("anna"), limits)).isNotEqualTo(new Unpacked.Rejected("anna" + why));
        write("anna/C.java", SOURCE);
        refused(folder.resolve("anna"), limits, "anna" + why);
    }

    @Test
    void aHugeCentralDirectoryIsNotEvenRead() throws IOException {
        String line = "anna.zip is refused: it holds more than 20000 files and folders; send the sources only";
        byte[] zip = Packed.zip("A.java", SOURCE);
        ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(zip.length - 10, 100_000_000);
        refused(archive("anna.zip", zip), line);
        byte[] padded = new byte[24_000_000];
        byte[] whole = Packed.zip("A.java", SOURCE);
        System.arraycopy(whole, 0, padded, 0, 4);
        System.arraycopy(whole, 0, padded, padded.length - whole.length, whole.length);
        refused(archive("anna.zip", padded), line);
    }

    @Test
    void theSizeOfASourceIsLimited() throws IOException {
        UnpackLimits limits = UnpackLimits.DEFAULT.withFileBytes(SOURCE.length());
        assertThat(unpack(archive("ok.zip", Packed.zip("A.java", SOURCE)), limits))
                .isInstanceOf(Unpacked.Sources.class);
        String why = " is refused: the file \"A.java\" is larger than " + SOURCE.length() + " bytes; make it smaller";
        refused(archive("anna.zip", Packed.zip("A.java", SOURCE + " ")), limits, "anna.zip" + why);
        write("anna/A.java", SOURCE + " ");
        refused(folder.resolve("anna"), limits, "anna" + why);
    }

    @Test
    void theSizeInAllIsLimited() throws IOException {
        String why = " is refused: it holds more than 50 bytes; send the sources only";
        UnpackLimits limits = UnpackLimits.DEFAULT.withTotalBytes(50);
        refused(archive("anna.zip", Packed.zip("A.java", SOURCE, "B.java", SOURCE)), limits, "anna.zip" + why);
        write("anna/A.java", SOURCE);
        write("anna/B.java", SOURCE);
        refused(folder.resolve("anna"), limits, "anna" + why);
        UnpackLimits some = UnpackLimits.DEFAULT.withTotalBytes(1 << 20).withRatio(2000);
        refused(
                archive("anna.tgz", Packed.tarGz("data.csv", "0123456789".repeat(110_000), "A.java", SOURCE)),
                some,
                "anna.tgz is refused: it holds more than 1 MiB; send the sources only");
    }

    @Test
    void theRatioIsLimited() throws IOException {
        String why = " is refused: it unpacks to more than 200 times its size; send the sources only";
        String bomb = SOURCE + " ".repeat(1_000_000);
        refused(archive("anna.zip", Packed.zip("A.java", bomb)), "anna.zip" + why);
        refused(archive("anna.tgz", Packed.tarGz("data.bin", bomb.repeat(4))), "anna.tgz" + why);
        UnpackLimits wide = UnpackLimits.DEFAULT.withRatio(2000);
        assertThat(unpack(archive("wide.zip", Packed.zip("A.java", bomb)), wide))
                .isInstanceOf(Unpacked.Sources.class);
    }

    @Test
    void theDepthIsLimited() throws IOException {
        UnpackLimits limits = UnpackLimits.DEFAULT.withDepth(3);
        assertThat(unpack(archive("ok.zip", Packed.zip("a/b/A.java", SOURCE)), limits))
                .isInstanceOf(Unpacked.Sources.class);
        refused(
                archive("anna.zip", Packed.zip("a/b/c/A.java", SOURCE)),
                limits,
                "anna.zip is refused: the entry \"a/b/c/A.java\" lies more than 3 folders deep; move the sources up");
    }

    @Test
    void whatIsInMemoryAtATimeIsLimited() throws IOException {
        String large = SOURCE + "// ".repeat(300_000);
        String why = " are larger than 16 MiB together; send only your own";
        for (int i = 10; i < 30; i++) {
            write("anna/A" + i + ".java", large);
        }
        assertThat(unpack(folder.resolve("anna"), UnpackLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        Unpacked.Rejected.class,
                        rejected -> assertThat(rejected.line())
                                .startsWith("anna is refused: the files to be read in it, \"A")
                                .endsWith("and others," + why));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesThatTakeTheSquareOfTheirLengthAreRefused(boolean zip) throws IOException {
        String accents = "a" + "\u0301\u0316".repeat(16);
        String lengthy = "n".repeat(256);
        for (String name : List.of(accents, lengthy)) {
            byte[] bytes = zip ? Packed.zip("A.java", SOURCE, name, "") : Packed.tarGz("A.java", SOURCE, name, "");
            String shown = name.equals(accents)
                    ? accents + "\" has more than 30 accents on one letter; rename it"
                    : "n".repeat(200) + "...\" has a name of more than 255 characters; rename it";
            refused(archive("anna.zip", bytes), "anna.zip is refused: the entry \"" + shown);
        }
        assertThat(origins(archive("ok.zip", Packed.zip("A.java", SOURCE, "n".repeat(255), ""))))
                .containsExactly("A.java");
    }

    @Test
    void theSizeOfAnArchiveIsLimited() throws IOException {
        refused(
                archive("anna.zip", Packed.zip("A.java", SOURCE)),
                UnpackLimits.DEFAULT.withArchiveBytes(100),
                "anna.zip is refused: it is larger than 100 bytes; send the sources only");
    }

    @Test
    void anEndlessNameInATarIsRefused() throws IOException {
        UnpackLimits limits = UnpackLimits.DEFAULT.withRatio(100_000);
        refused(
                archive("anna.tgz", Packed.tarGzWithName("x".repeat(3 << 20))),
                limits,
                "anna.tgz is refused: it has a header of more than 1 MiB; pack the folder again with shorter names");
    }

    @Test
    void whatIsGoneIsNamed() {
        unreadable(folder.resolve("gone.zip"), "gone.zip no longer exists: it was moved or deleted, grade it again");
    }

    @Test
    void whatMayNotBeReadIsNobodysZero() throws IOException {
        write("anna/A.java", SOURCE);
        archive("eva.zip", Packed.zip("A.java", SOURCE));
        Faults noPermission = (access, file) -> {
            throw new AccessDeniedException(file.toString());
        };
        Faults noPermissionInside = (access, file) -> {
            if (!file.endsWith("anna")) {
                throw new AccessDeniedException(file.toString());
            }
        };
        unreadable(
                FaultyFiles.at(folder.resolve("anna"), noPermission),
                "anna cannot be read: check its permissions, then grade it again");
        unreadable(
                FaultyFiles.at(folder.resolve("eva.zip"), noPermission),
                "eva.zip cannot be read: check its permissions, then grade it again");
        unreadable(
                FaultyFiles.at(folder.resolve("anna"), noPermissionInside),
                "anna: \"A.java\" cannot be read; check its permissions, or that it still is there, then grade it again");
    }

    @Test
    void whatIsDeletedWhileItIsReadIsNobodysZero() throws IOException {
        write("anna/A.java", SOURCE);
        write("anna/B.java", "package inf5860.week7; class B {}");
        Faults deleted = (access, file) -> {
            if (file.toString().endsWith(".java")) {
                Files.delete(folder.resolve("anna/A.java"));
                Files.delete(folder.resolve("anna/B.java"));
                Files.delete(folder.resolve("anna"));
            }
        };
        Unpacked unpacked = unpack(FaultyFiles.at(folder.resolve("anna"), deleted), UnpackLimits.DEFAULT);
        assertThat(unpacked)
                .isInstanceOf(Unpacked.Unreadable.class)
                .asString()
                .contains("cannot be read; check its permissions, or that it still is there, then grade it again");
    }

    @Test
    void whatIsChangedWhileItIsReadIsNobodysZero() throws IOException {
        write("anna/A.java", SOURCE);
        Path zip = archive("eva.zip", Packed.zip("A.java", SOURCE));
        String line = " was changed while it was read: grade it again when nothing writes to it";
        Faults more = (access, file) -> Files.writeString(folder.resolve("anna/C.java"), SOURCE);
        Faults truncated = (access, file) -> Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 40));

        unreadable(FaultyFiles.at(folder.resolve("anna"), more), "anna" + line);
        unreadable(FaultyFiles.at(zip, truncated), "eva.zip" + line);
    }

    private void write(String name, String text) throws IOException {
        archive(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path archive(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private static Unpacked unpack(Path path, UnpackLimits limits) {
        return new SourceUnpacker("inf5860.week7", limits).unpack(path);
    }

    private static List<String> origins(Path path) {
        return ((Unpacked.Sources) unpack(path, UnpackLimits.DEFAULT))
                .sources().stream().map(Source::origin).toList();
    }

    private static void unreadable(Path path, String line) {
        assertThat(unpack(path, UnpackLimits.DEFAULT)).isEqualTo(new Unpacked.Unreadable(line));
    }

    private static void refused(Path path, String line) {
        refused(path, UnpackLimits.DEFAULT, line);
    }

    private static void refused(Path path, UnpackLimits limits, String line) {
        assertThat(unpack(path, limits)).isEqualTo(new Unpacked.Rejected(line));
    }

    private static int indexOf(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int index = 0;
        while (buffer.getInt(index) != signature) {
            index++;
        }
        return index;
    }
}
