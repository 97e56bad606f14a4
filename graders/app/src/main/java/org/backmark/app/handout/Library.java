package org.backmark.app.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of our jars as the handout's Maven repository holds it.
 *
 * <p>Its version ends with a digest of its content: Maven keeps what it has once seen of a version, and two handouts hold two
 * different kits.
 *
 * @param name the artifact's id
 * @param version unique to the content
 * @param jar the content
 * @param pom without a parent
 */
record Library(String name, String version, byte[] jar, byte[] pom) {
    private static final String POM = "META-INF/backmark/pom.xml";
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final int DIGEST_LENGTH = 10;

    /**
     * Makes the library.
     *
     * @param name the artifact's id
     * @param files of the jar; one of them is its pom
     * @param needs the others of our jars that its pom names
     */
    static Library of(String name, SortedMap<String, byte[]> files, Library... needs) throws IOException {
        SortedMap<String, byte[]> content = new TreeMap<>(files);
        byte[] flat = content.remove(POM);
        if (flat == null) {
            throw new IOException("Backmark's installation is not complete: the jar of " + name + " lacks " + POM);
        }
        // The build's own pom, which names modules that are not the student's.
        content.keySet().removeIf(file -> file.startsWith("META-INF/maven/"));
        byte[] jar = Archive.bytes(content);
        String pom = new String(flat, StandardCharsets.UTF_8);
        Matcher own = VERSION.matcher(pom);
        if (!own.find()) {
            throw new IOException("the pom in the jar of " + name + " has no version");
        }
        String version = own.group(1) + "-" + sha1(jar, versions(needs)).substring(0, DIGEST_LENGTH);
        pom = pom.substring(0, own.start(1)) + version + pom.substring(own.end(1));
        for (Library needed : needs) {
            pom = needed.namedIn(pom);
        }
        return new Library(name, version, jar, pom.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] versions(Library... needs) {
        return Arrays.stream(needs)
                .map(Library::version)
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8);
    }

    // Another's pom, with this library's version where it names the library.
    private String namedIn(String pom) throws IOException {
        Matcher dependency = Pattern.compile("(<artifactId>" + Pattern.quote(name) + "</artifactId>\\s*<version>)[^<]+")
                .matcher(pom);
        if (!dependency.find()) {
            throw new IOException("a pom among Backmark's jars must name " + name + ", and does not");
        }
        return dependency.replaceFirst("$1" + version);
    }

    /** Adds jar and pom, each with its checksum, below a folder of the handout. */
    void addTo(Map<String, byte[]> files, String repository) {
        String base = repository + "org/backmark/" + name + "/" + version + "/" + name + "-" + version;
        add(files, base + ".jar", jar);
        add(files, base + ".pom", pom);
    }

    private static void add(Map<String, byte[]> files, String name, byte[] content) {
        files.put(name, content);
        files.put(name + ".sha1", sha1(content).getBytes(StandardCharsets.US_ASCII));
    }

    // Maven's repositories are checked with SHA-1; nothing here has to withstand an attack.
    private static String sha1(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
