package osnabrueck.backpropgd.hidden;

/** The sizes of the sheet. */
final class Sheet {
    /** sample_size: cats, and as many dogs. */
    static final int EACH = 30;

    static final int ANIMALS = 2 * EACH;

    private Sheet() {}
}
