#!/usr/bin/env bash
# Steps per second of full-batch training, 784-400-400-10, float64: numpy, and the corpus' right-vectorised submission, as
# a student writes it with Matrix, whose products go to OpenBLAS, and to EJML.
#
#   tests/bench/numpy.sh [SAMPLES [ROUNDS [THREADS]]]      (4000 samples, 15 rounds, as many threads as processors)
#
# The three take turns, a step each, in one run; medians and ratios are printed, and where Java's time goes. They train the
# same network on the same numbers: after the last round all must have the same loss. A few minutes.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/../.." && pwd)
lib=$root/graders/app/target/backmark/lib
student=$root/tests/submissions/augsburg-tutorial04/right-vectorised
[ -d "$lib" ] || { echo "not built yet: run mvn verify first ($lib is missing)" >&2; exit 2; }
python3 -c 'import numpy' 2>/dev/null || { echo "skipped: python3 with numpy is not on this machine"; exit 0; }
processors=
[ -z "${3:-}" ] || { export OPENBLAS_NUM_THREADS=$3; processors=-XX:ActiveProcessorCount=$3; }
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -cp "$lib/*" -d "$classes" $(find "$student" -name '*.java') "$root/tests/bench/NetworkSteps.java"
python3 "$root/tests/bench/numpy_steps.py" "${1:-4000}" "${2:-15}" java $processors -cp "$classes:$lib/*"
