package org.backmark.app;

import java.util.Locale;
import java.util.Optional;
import org.backmark.engine.sandbox.SandboxKind;

/** What the option {@code --sandbox} takes. */
enum SandboxChoice {
    /** The strongest that works. */
    AUTO,
    /** {@link SandboxKind#BWRAP}. */
    BWRAP,
    /** {@link SandboxKind#USER}. */
    USER,
    /** {@link SandboxKind#PROCESS}. */
    PROCESS,
    /** {@link SandboxKind#NONE}. */
    NONE;

    /** The sandbox that is meant; none for the strongest that works. */
    Optional<SandboxKind> kind() {
        return this == AUTO ? Optional.empty() : Optional.of(SandboxKind.valueOf(name()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
