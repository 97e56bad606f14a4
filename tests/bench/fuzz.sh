#!/usr/bin/env bash
# Damaged inputs for every reader of what comes from outside, many of each: none may end in a trace, hang or take long.
#
#   tests/bench/fuzz.sh [INPUTS [SEED]]      (10000 inputs a reader, seed 1)
#
# The build does the same with few. Above 1000 inputs it prints a line for each reader with the
# worst CPU time of an input. What starts a whole run gets a tenth of them; about an hour.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn -o -B -q test -pl graders/app -am -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbackmark.fuzz="${1:-10000}" -Dbackmark.fuzz.seed="${2:-1}" -Djacoco.skip=true
