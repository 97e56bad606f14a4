package inf5860.week7.nn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Where messages go. */
public sealed interface Progress permits Progress.Console, Progress.Silent {

    void say(String message);

    default void step(int step, double cost) {}

    static Progress toConsole(int every) {
        return every > 0 ? new Console(every) : new Silent();
    }

    final class Console implements Progress {
        private final int every;
        private final Deque<String> lastMessages = new ArrayDeque<>();

        private Console(int every) {
            this.every = every;
        }

        @Override
        public void say(String message) {
            if (lastMessages.size() == 10) {
                lastMessages.removeFirst();
            }
            lastMessages.addLast(message);
            System.out.println("[INFO] week7: " + message);
        }

        @Override
        public void step(int step, double cost) {
            if (step % every == 0) {
                var line = new StringBuilder("step ").append(step).append(' ');
                line.append("#".repeat((int) Math.max(0, Math.min(40, 10 * cost))));
                line.append(String.format(Locale.US, " %8.5f", cost));
                say(line.toString());
            }
        }
    }

    record Silent() implements Progress {
        @Override
        public void say(String message) {}
    }
}
