#!/usr/bin/env bash
# Audits the graders of every assignment: all right solutions, slips and mutants, or one mutant in twenty.
#
# usage: tests/bench/audits.sh [--short]     (all mutants take long; one in twenty one to two minutes for each)
#
# Exit code: 0 if all are sound, 1 otherwise.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."
worst=0
for id in $(graders/backmark assignments | awk '{ print $1 }'); do
    graders/backmark audit --assignment "$id" "$@" || worst=1
done
exit $worst
