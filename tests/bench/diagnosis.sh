#!/usr/bin/env bash
# What CPU time the diagnosis of a wrong submission takes in a class of thirty with different mistakes, and what the first one takes.
#
#   tests/bench/diagnosis.sh [ASSIGNMENT [SEED]]
#
# Without the walls: what the calls into a worker cost is not in it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
lib=$root/graders/app/target/backmark/lib
[ -d "$lib" ] || { echo "not built yet: run mvn verify first ($lib is missing)" >&2; exit 2; }
for prepared in false true; do
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lib/*" "$root/tests/bench/DiagnosisCost.java" \
        "${1:-inf5860-week7}" "${2:-1}" "$prepared"
done
