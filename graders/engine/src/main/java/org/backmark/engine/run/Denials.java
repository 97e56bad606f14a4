package org.backmark.engine.run;

import java.util.Optional;
import java.util.Set;
import org.backmark.kit.call.Answer;
import org.backmark.kit.score.StoppedBy;

/** Sees in a worker's answer that the student's code was denied something. */
final class Denials {
    // What the operating system, the small run time and its modules answer with; no allowed call throws these.
    private static final Set<String> EXCEPTIONS = Set.of(
            "AccessDeniedException",
            "ClassNotFoundException",
            "FileNotFoundException",
            "FileSystemException",
            "IllegalAccessError",
            "IllegalAccessException",
            "InaccessibleObjectException",
            "NoClassDefFoundError",
            "NoSuchFileException",
            "ReadOnlyFileSystemException",
            "SecurityException",
            "SocketException",
            "ConnectException",
            "UnknownHostException",
            "UnsatisfiedLinkError");
    private static final String NO_PROCESS = "Cannot run program";
    private static final String NO_THREAD = "unable to create native thread";

    private Denials() {}

    /** The layer that has denied something, if one has. */
    static Optional<StoppedBy> in(Answer answer) {
        return answer instanceof Answer.Threw threw && denied(threw)
                ? Optional.of(StoppedBy.SANDBOX)
                : Optional.empty();
    }

    // An exception that wraps another has the other's class in front of its own message.
    private static boolean denied(Answer.Threw threw) {
        String message = threw.message();
        String wrapped = message.substring(0, message.indexOf(':') < 0 ? message.length() : message.indexOf(':'));
        return EXCEPTIONS.contains(threw.exception())
                || EXCEPTIONS.contains(wrapped.substring(wrapped.lastIndexOf('.') + 1))
                || message.contains(NO_PROCESS)
                || message.contains(NO_THREAD);
    }
}
