#!/usr/bin/env bash
# Grades the same right submissions (a) with `mvn -o -q test` each, as people do today, and (b) with `backmark grade`, in
# turn, and prints per submission: seconds, CPU seconds, the student's own CPU seconds, the grader's overhead, the ratio.
#
# usage: tests/bench/overhead.sh [ROUNDS [COPIES]]     (3 rounds, of which medians are printed; 0 leaves this part out)
#
# Then it grades a class of so many copies of them (50; 0 leaves this out), without a sandbox and behind bubblewrap, and
# prints the overhead per submission of the whole class, and that of each one after the first five, where the start of the
# grader and its warming up are over. Last it starts a worker 50 times each without a sandbox and behind bubblewrap, in
# turn, and prints the medians of their CPU seconds: their difference is the sandbox's part.
#
# (a) runs the visible checks only, as a student's project has no others; (b) runs the hidden ones too, training among them.
# So the overhead of (a) is what a run of the untouched stubs costs, in which no student's code runs at all.
# The overhead of (b) is all CPU time of the grader, its compiler and its workers, less what a worker uses between being
# asked and having answered. So what the worker's JVM does of itself between two calls, which is mostly compiling the
# student's code to machine code, counts as ours. The start of the grader is shared by the class.
#
# Needs Linux, and root for a control group to count in.
set -euo pipefail
export LC_ALL=C
rounds=${1:-3}
copies=${2:-50}
root=$(cd "$(dirname "$0")/../.." && pwd)
assignment=inf5860-week7
work=$(mktemp -d)
chmod 755 "$work" # workers may run as another user
exec 3>&2
trap 'rm -rf "$work"' EXIT

# A control group counts all processes, those of bubblewrap too, which no parent does: they are killed with their parents.
group=""
for parent in /sys/fs/cgroup/cpuacct /sys/fs/cgroup; do
    if [ -z "$group" ] && mkdir "$parent/backmark.$$" 2>/dev/null; then
        if [ -e "$parent/backmark.$$/cgroup.procs" ]; then group="$parent/backmark.$$"; else rmdir "$parent/backmark.$$"; fi
    fi
done
[ -n "$group" ] || { echo "overhead.sh: needs a control group of its own to count with; run it as root" >&2; exit 2; }
trap 'rm -rf "$work"; rmdir "$group"' EXIT

# The CPU seconds that the group has used so far.
used() {
    if [ -e "$group/cpuacct.usage" ]; then
        awk '{print $1 / 1e9}' "$group/cpuacct.usage"
    else
        awk '$1 == "usage_usec" {print $2 / 1e6}' "$group/cpu.stat"
    fi
}

# Prints "wall cpu" of a command and of all that it has started; its output is kept, and shown if it fails. It goes through
# a pipe: a worker's limits let it write to no file, not even to its standard output.
timed() {
    local TIMEFORMAT=%R before wall
    before=$(used)
    wall=$({ time bash -c 'echo $$ >"$0/cgroup.procs"; exec "$@"' "$group" "$@" 2>&1 | cat >"$work/output" ||
        { cat "$work/output" >&3; exit 1; }; } 2>&1) || exit 1
    while [ -n "$(cat "$group/cgroup.procs")" ]; do sleep 0.05; done
    echo "$wall $(awk -v before="$before" -v after="$(used)" 'BEGIN {print after - before}')"
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
mkdir "$work/handout" "$work/class" "$work/projects"
if [ "$rounds" -gt 0 ]; then
    "$root/graders/backmark" handout "$assignment" --out "$work/handout.zip" >/dev/null
    (cd "$work/handout" && jar xf "$work/handout.zip")
    (cd "$work/handout/$assignment" && mvn -q test >/dev/null)
fi
for submission in "$root/tests/submissions/$assignment"/right-*/; do
    name=$(basename "$submission")
    cp -r "$submission" "$work/class/$name"
    [ "$rounds" -eq 0 ] || project "$submission" "$work/projects/$name"
done
students=$(ls "$work/class")
count=$(echo "$students" | wc -l)

for round in $(seq "$rounds"); do
    echo "round $round of $rounds ..."
    (cd "$work/handout/$assignment" && timed mvn -o -q test) >>"$work/stubs.maven"
    for name in $students; do
        (cd "$work/projects/$name" && timed mvn -o -q test) >>"$work/$name.maven"
    done
    timed "$root/graders/backmark" grade "$work/class" --assignment "$assignment" --out "$work/results" --jobs 1 \
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

# The CPU seconds of the students' own code in the results.
own_of() { cat "$work/results"/instructor/*/report.json | sed -n 's/^ *"studentSeconds": \([0-9.]*\),*$/\1/p' | awk '{s += $1} END {print s}'; }

# Prints the overhead of a class of so many copies, in all.
overhead_of() {
    rm -rf "$work/many" "$work/results"
    mkdir "$work/many"
    local number=0 name
    while [ "$number" -lt "$1" ]; do
        for name in $students; do
            [ "$number" -lt "$1" ] || break
            number=$((number + 1))
            cp -r "$work/class/$name" "$work/many/s$number"
        done
    done
    timed "$root/graders/backmark" grade "$work/many" --assignment "$assignment" --out "$work/results" --jobs 1 --sandbox "$2" \
        --config "$work/brief.json" | awk '{print $2}' >"$work/total"
    awk -v own="$(own_of)" '{print $1 - own}' "$work/total"
}

if [ "$copies" -gt 0 ]; then
    # The checks of training take the student's time and not ours: a step or two are enough here. They pass, as those of
    # right submissions do: a failed check is followed through and diagnosed, which a right one never is.
    echo '{"training": {"data": 50, "steps": 2, "threshold": 0}}' >"$work/brief.json"
    for kind in none bwrap; do
        overhead_of 5 "$kind" >/dev/null
        few=$(overhead_of 5 "$kind")
        all=$(overhead_of "$copies" "$kind")
        awk -v few="$few" -v all="$all" -v n="$copies" -v kind="$kind" 'BEGIN {
            printf "overhead in CPU seconds per submission, sandbox %s: %.3f in a class of %d, %.3f for each after the fifth\n",
                kind, all / n, n, (all - few) / (n - 5)}'
    done
fi

mkdir "$work/starts"
java -cp "$root/graders/app/target/backmark/lib/*" "$root/tests/bench/Starts.java" "$work/starts"
mapfile -t none <"$work/starts/none"
mapfile -t bwrap <"$work/starts/bwrap"
for start in $(seq 50); do
    timed env -i "${none[@]}" <"$work/starts/frames" | awk '{print $2}' >>"$work/starts/none.cpu"
    timed env -i PATH="$PATH" "${bwrap[@]}" <"$work/starts/frames" | awk '{print $2}' >>"$work/starts/bwrap.cpu"
done
awk -v none="$(median <"$work/starts/none.cpu")" -v bwrap="$(median <"$work/starts/bwrap.cpu")" 'BEGIN {
    printf "start of a worker in CPU seconds, medians of 50: none %.3f, bwrap %.3f; the sandbox: %.3f\n", none, bwrap, bwrap - none}'
[ "$rounds" -gt 0 ] || exit 0

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
