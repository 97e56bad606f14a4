package org.backmark.kit.inspect;

/**
 * A use of something that is not allowed.
 *
 * @param className the student's class, without the assignment's package
 * @param method its method, {@code <init>} for a constructor, {@code <clinit>} for a static initialiser
 * @param file the name of its source
 * @param line where, 0 if unknown
 * @param member what is used, for example {@code java.io.File.<init>}
 * @param instead what to use instead
 */
public record Finding(String className, String method, String file, int line, String member, String instead) {

    /** One line for the student. */
    public String message() {
        String place = switch (method) {
            case "<init>" -> "the constructor of " + className;
            case "<clinit>" -> "the static initialiser of " + className;
            default -> className + "." + method;
        };
        String used = member.endsWith(".<init>")
                ? "new " + member.substring(0, member.length() - ".<init>".length())
                : member;
        return place + " (" + file + ":" + line + ") uses " + used + ", which is not allowed: " + instead;
    }
}
