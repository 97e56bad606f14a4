package org.backmark.app.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     */
    static Library of(String name, SortedMap<String, byte[]> files) throws IOException {
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
        String version = own.group(1) + "-" + sha1(jar).substring(0, DIGEST_LENGTH);
        pom = pom.substring(0, own.start(1)) + version + pom.substring(own.end(1));
        return new Library(name, version, jar, pom.getBytes(StandardCharsets.UTF_8));
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
    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
