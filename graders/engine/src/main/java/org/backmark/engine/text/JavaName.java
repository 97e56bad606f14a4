package org.backmark.engine.text;

import java.util.regex.Pattern;

/** Which files are Java sources by their names, whatever platforms, browsers and editors have made of these. */
public final class JavaName {
    private static final Pattern JAVA = Pattern.compile("(?is).+\\.java(?:\\.txt)?");

    // What somebody has called a source by mistake: Notepad's ending, a browser's number, an editor's copy, no ending
    // at all.
    private static final Pattern MAY_BE = Pattern.compile("(?is)(?:.*/)?(?:.+\\.(?:txt|jav|java[^/]{1,20})|[^./]+)");

    private JavaName() {}

    /** Whether a file is a source: {@code A.java}, {@code A.JAVA} or {@code A.java.txt}. */
    public static boolean isJava(String name) {
        return JAVA.matcher(name).matches();
    }

    /** Whether a file that is none by its name may be one by its content, like {@code A.txt} or {@code A.java.bak}. */
    public static boolean mayBeJava(String name) {
        return !isJava(name) && MAY_BE.matcher(name).matches();
    }

    /** The name of a source without its folder and its ending. */
    public static String base(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return isJava(file) ? file.replaceFirst("(?is)\\.java(?:\\.txt)?$", "") : file;
    }
}
