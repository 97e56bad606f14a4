package nycu.lab2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a log of lines like {@code epoch 100 loss : 0.2431}. */
final class LogLines {
    // Possessive, and within one line, so that a long log of anything takes no longer than its length.
    private static final Pattern LINE =
            Pattern.compile("(?im)^[^\\w\\n]*+epoch[^\\w\\n]*+(\\d{1,9})(?!\\d).*?\\bloss[^\\w\\n.+-]*+"
                    + "([-+]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:e[-+]?+\\d++)?+)");

    private LogLines() {}

    /** The loss in the first line of that epoch; empty if there is no such line. */
    static String lossOf(int epoch, String log) {
        Matcher line = LINE.matcher(log);
        while (line.find()) {
            if (Integer.parseInt(line.group(1)) == epoch) {
                return line.group(2);
            }
        }
        return "";
    }
}
