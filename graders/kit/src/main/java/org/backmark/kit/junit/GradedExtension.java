package org.backmark.kit.junit;

import org.junit.jupiter.api.extension.Extension;

/** Supplies a check's parameters. */
final class GradedExtension implements Extension {}
