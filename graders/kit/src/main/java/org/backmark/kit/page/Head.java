package org.backmark.kit.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a page has above its content.
 *
 * @param title in the browser's tab
 * @param style a style sheet of Backmark's own
 * @param script a program of Backmark's own; empty if the page has none
 */
record Head(String title, String style, String script) {

    boolean hasScript() {
        return !script.isEmpty();
    }

    /**
     * What a browser may do with the page: show its own text, the style sheet and the program with these digests, and images
     * that stand in the page itself. Whatever else data may have brought in is not run and not loaded.
     */
    String policy() {
        return "default-src 'none'; style-src '" + digest(style) + "'; "
                + (hasScript() ? "script-src '" + digest(script) + "'; " : "")
                + "img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
