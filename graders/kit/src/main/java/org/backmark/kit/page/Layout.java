package org.backmark.kit.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What all pages have in common: the head with its content-security policy, and the style sheet. */
public final class Layout {
    private static final Templates TEMPLATES = Templates.besides(Layout.class);
    private static final String STYLE = text(Layout.class, "style.css");

    private Layout() {}

    /**
     * A page without a program.
     *
     * @param title in the browser's tab
     * @param content what stands in the body: a {@code header}, a {@code main} with the id {@code main}, a {@code footer}
     */
    public static String page(String title, Content content) {
        return page(title, content, "");
    }

    /**
     * A page with a program.
     *
     * @param title in the browser's tab
     * @param content what stands in the body: a {@code header}, a {@code main} with the id {@code main}, a {@code footer}
     * @param script Backmark's own, the same for every page: no data may stand in it
     */
    public static String page(String title, Content content, String script) {
        return TEMPLATES.fill("layout.jte", Map.of("head", new Head(title, STYLE, script), "content", content));
    }

    /** A text file beside a class; lines end with a line feed. */
    public static String text(Class<?> neighbour, String name) {
        try (InputStream file = neighbour.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
