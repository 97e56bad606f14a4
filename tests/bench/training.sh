#!/usr/bin/env bash
# How fair the training check of week 7 is: verdicts on the right solution in three styles and on wrong ones, over many
# seeds. Exit code 1 if a right one fails.
#
#   tests/bench/training.sh [SEEDS [SEEDS_OF_WRONG_ONES [DATA]]]
#
# DATA is a folder with other digits (MNIST's IDX files, or the course's own). 200 seeds take some minutes.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
lib=$root/graders/app/target/backmark/lib
[ -d "$lib" ] || { echo "not built yet: run mvn verify first ($lib is missing)" >&2; exit 2; }
exec java -cp "$lib/*" "$root/tests/bench/TrainingVerdicts.java" "${1:-200}" "${2:-50}" "${@:3}"
