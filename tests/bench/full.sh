#!/usr/bin/env bash
# Trains the reference of augsburg-tutorial04 as the sheet wants it: 784-400-400-10, all digits, 1 000 steps at 0.01.
#
#   tests/bench/full.sh DATA [STEPS [SECONDS [DIGITS]]]
#
# 1000 steps; after so many seconds it stops where it is; with so many digits, and a quarter of them to test with, or all.
#
# DATA is a folder with MNIST's IDX files. Prints loss and accuracy on the way, and the time; products go to OpenBLAS, as in
# a student's own project, or to EJML with PRODUCTS=ejml.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/../.." && pwd)
lib=$root/graders/app/target/backmark/lib
[ -d "$lib" ] || { echo "not built yet: run mvn verify first ($lib is missing)" >&2; exit 2; }
[ $# -ge 1 ] || { echo "usage: tests/bench/full.sh DATA [STEPS [SECONDS [DIGITS]]]" >&2; exit 2; }
# As in a student's project: Java's threads share the products.
export OPENBLAS_NUM_THREADS=1
exec java -Dbackmark.products="${PRODUCTS:-openblas}" -cp "$lib/*" "$root/tests/bench/FullTraining.java" "$@"
