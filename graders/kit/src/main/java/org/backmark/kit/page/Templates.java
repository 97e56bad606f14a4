package org.backmark.kit.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The templates of one package, which were made classes when Backmark was built.
 *
 * <p>What they are given is escaped for the place where it stands: text, attribute or link.
 */
public final class Templates {
    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates in the package of a class. */
    public static Templates besides(Class<?> neighbour) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, neighbour.getClassLoader(), neighbour.getPackageName());
        return new Templates(engine);
    }

    /**
     * A template with its parameters filled in.
     *
     * @param template its file's name, for example {@code layout.jte}
     * @param parameters by name
     */
    public String fill(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        engine.render(template, parameters, html);
        return html.toString();
    }

    /** The same as {@link #fill} as a part of another page. */
    public Content part(String template, Map<String, Object> parameters) {
        return output -> engine.render(template, parameters, output);
    }
}
