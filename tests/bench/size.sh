#!/usr/bin/env bash
# Prints how many lines each assignment takes, by what they are, and how many its slips take; and the lines of each module.
#
# usage: tests/bench/size.sh
#
# Lines are those of files, blank ones and comments too; the corpus of submissions is not counted. A slip's lines are those of
# the reference's classes whose names say Slip, and of the table that students' copies of the diagnosis read.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."
resources=graders/kit/src/main/resources/org/backmark/assignments

lines() { # [FOLDER or FILE]... [-- NAME]: the lines of Java and JSON files in them
    local places=() name='*.java'
    while [ $# -gt 0 ]; do
        if [ "$1" = -- ]; then name=$2; shift 2; else [ ! -e "$1" ] || places+=("$1"); shift; fi
    done
    [ "${#places[@]}" -gt 0 ] || { echo 0; return; }
    find "${places[@]}" -name "$name" -type f -exec cat {} + | wc -l
}

printf '%-24s %8s %8s %8s %8s %8s %8s %6s %6s\n' assignment contract stub+vis solution hidden tests all slips lines/slip
while read -r id; do
    flat=${id//-/}
    package=${id%%-*}/${id#*-}
    package=${package//-/}
    contract=$(($(lines "graders/kit/src/main/java/org/backmark/contract/$flat") + $(lines "$resources/$id.json" -- '*.json')))
    student=$(($(lines "skeleton/src/main/java/$package") + $(lines "skeleton/src/test/java/$package")))
    table=$(lines "$resources/$id-slips.json" -- '*.json')
    solution=$(($(lines "reference/src/main/java/org/backmark/reference/$flat") + table))
    hidden=$(lines "tests/src/main/java/$package")
    tests=$(($(lines "reference/src/test/java/org/backmark/reference/$flat") + $(lines "tests/src/test/java/org/backmark/tests/$flat")))
    slips=$(grep -c '"id"' "$resources/$id-slips.json")
    code=$(lines "reference/src/main/java/org/backmark/reference/$flat" -- '*Slip*.java')
    printf '%-24s %8d %8d %8d %8d %8d %8d %6d %6.1f\n' "$id" "$contract" "$student" "$solution" "$hidden" "$tests" \
        $((contract + student + solution + hidden + tests)) "$slips" "$(awk "BEGIN { print ($code + $table) / $slips }")"
done <"$resources/index.txt"

echo
printf '%-24s %8s %8s\n' module main tests
for module in $(sed -n 's|.*<module>\(.*\)</module>.*|\1|p' pom.xml); do
    printf '%-24s %8d %8d\n' "$module" "$(lines "$module/src/main")" "$(lines "$module/src/test")"
done
