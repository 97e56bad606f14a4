#!/usr/bin/env bash
# Grades the same right submissions (a) with `mvn -o -q test` each, as people do today, and (b) with `backmark grade`, in
# turn, and prints per submission: seconds, CPU seconds, the student's own CPU seconds, the grader's overhead, the ratio.
#
# usage: tests/bench/overhead.sh [ROUNDS]     (3 rounds; medians are printed)
#
# (a) runs the visible checks only, as a student's project has no others; (b) runs the hidden ones too, training among them.
# So the overhead of (a) is what a run of the untouched stubs costs, in which no student's code runs at all.
# The overhead of (b) is all CPU time of the grader and its workers, less the calls of the student's code; the start of the
# grader is shared by the class.
set -euo pipefail
export LC_ALL=C
rounds=${1:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
assignment=inf5860-week7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints "wall cpu" of a command; its output goes to a file, and is shown if it fails.
timed() {
    local TIMEFORMAT='%R %U %S'
    { time "$@" >"$work/output" 2>&1 || { cat "$work/output" >&2; exit 1; }; } 2>&1 | awk '{print $1, $2 + $3}'
}

median() { sort -n | awk '{v[NR] = $1} END {print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

# A handout with the student's sources in place of the stub.
project() {
    cp -r "$work/handout/$assignment" "$2"
    rm -r "$2"/src/main/java/*
    find "$1" -name '*.java' | while read -r source; do
        package=$(sed -n 's/^package \(inf5860\.week7[a-z0-9.]*\);.*/\1/p' "$source" | head -n 1)
        if [ -n "$package" ] && ! grep -q '^import.*org\.junit' "$source"; then
            mkdir -p "$2/src/main/java/${package//.//}"
            cp "$source" "$2/src/main/java/${package//.//}/"
        fi
    done
}

echo "preparing ..."
"$root/graders/backmark" handout "$assignment" --out "$work/handout.zip" >/dev/null
mkdir "$work/handout" "$work/class" "$work/projects"
(cd "$work/handout" && jar xf "$work/handout.zip")
(cd "$work/handout/$assignment" && mvn -q test >/dev/null)
for submission in "$root/tests/submissions/$assignment"/right-*/; do
    name=$(basename "$submission")
    cp -r "$submission" "$work/class/$name"
    project "$submission" "$work/projects/$name"
done
students=$(ls "$work/class")
count=$(echo "$students" | wc -l)

for round in $(seq "$rounds"); do
    echo "round $round of $rounds ..."
    (cd "$work/handout/$assignment" && timed mvn -o -q test) >>"$work/stubs.maven"
    for name in $students; do
        (cd "$work/projects/$name" && timed mvn -o -q test) >>"$work/$name.maven"
    done
    timed "$root/graders/backmark" grade "$work/class" --assignment "$assignment" --out "$work/results" --jobs 1 --sandbox none \
        >>"$work/batch"
    total=0
    for name in $students; do
        report="$work/results/instructor/$name/report.json"
        own=$(sed -n 's/^ *"studentSeconds": \([0-9.]*\),*$/\1/p' "$report")
        wall=$(sed -n 's/^ *"seconds": \([0-9.]*\),*$/\1/p' "$report")
        echo "$own" >>"$work/$name.own"
        echo "$wall" >>"$work/$name.wall"
        total=$(awk "BEGIN {print $total + $own}")
    done
    tail -n 1 "$work/batch" | awk -v own="$total" -v n="$count" '{print ($2 - own) / n}' >>"$work/overhead"
done

overhead=$(median <"$work/overhead")
stubs=$(awk '{print $2}' "$work/stubs.maven" | median)
printf '\n%-26s %20s   %35s\n' "" "mvn -o -q test" "backmark grade"
printf '%-26s %10s %9s   %9s %9s %9s %7s\n' submission seconds CPU seconds CPU "student's" "ratio"
for name in $students; do
    own=$(median <"$work/$name.own")
    printf '%-26s %10.2f %9.2f   %9.2f %9.2f %9.2f %7.2f\n' "$name" \
        "$(awk '{print $1}' "$work/$name.maven" | median)" "$(awk '{print $2}' "$work/$name.maven" | median)" \
        "$(median <"$work/$name.wall")" "$(awk "BEGIN {print $own + $overhead}")" "$own" \
        "$(awk '{print $2}' "$work/$name.maven" | median | awk "{print \$1 / ($own + $overhead)}")"
done
printf '\noverhead in CPU seconds per submission: mvn (untouched stubs) %.2f, backmark %.2f, ratio %.1f\n' \
    "$stubs" "$overhead" "$(awk "BEGIN {print $stubs / $overhead}")"
printf '(medians of %s rounds; %s submissions, one at a time; ratio: CPU of mvn by CPU of backmark)\n' "$rounds" "$count"
