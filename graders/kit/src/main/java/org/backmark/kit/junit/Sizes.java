package org.backmark.kit.junit;

/**
 * The sizes that a check asks at.
 *
 * <p>A check has this parameter if it can also ask at the sizes of the sheet alone; then it is seen whether an answer is right
 * at these and wrong at all others, because a size stands in the code instead of being taken from the arguments.
 *
 * @param sheetsAlone whether the check is to ask at the sizes of the sheet alone
 */
public record Sizes(boolean sheetsAlone) {

    /**
     * Whatever the check asks at now.
     *
     * @param usual one or more sizes of any kind
     * @param sheets those of the sheet
     */
    public <T> T of(T usual, T sheets) {
        return sheetsAlone ? sheets : usual;
    }
}
