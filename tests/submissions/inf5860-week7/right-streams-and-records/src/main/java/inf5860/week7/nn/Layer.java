package inf5860.week7.nn;

import java.util.Locale;

public enum Layer {
    HIDDEN,
    OUTPUT;

    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
