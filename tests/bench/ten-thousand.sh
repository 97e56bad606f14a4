#!/usr/bin/env bash
# Grades a large class in one run, in a heap of 512 MB, and prints what the grader holds on its way (heap after a garbage
# collection, resident memory, threads, open files, classes), how long it took, the rows that came out, and what was left
# behind: processes, temporary files, half-written files.
#
# usage: tests/bench/ten-thousand.sh [--cheap] [--ended] [N] [OPTIONS OF GRADE]
#
#   N        how many submissions (10000)
#   --cheap  of a hundred, one right submission and one untouched stub, which run; the others cannot be compiled, lack the
#            class, hold no source, nothing at all, or no archive. All stages, at a fraction of the time.
#   --ended  the run is ended by kill -9 after a quarter and by Ctrl-C after the half, and gone on with by --resume; it
#            prints what is left behind each time.
#
# Without --cheap the class is made of copies of the whole corpus but for what is slow by intention (endless loops, heap bombs).
# HEAP=256m sets another heap; KEEP=1 keeps the class and the results; ASSIGNMENT=osnabrueck-backprop-gd takes another corpus
# (not with --cheap): of all, its submissions need the least time of their own.
set -euo pipefail
export LC_ALL=C
cheap=
if [ "${1:-}" = --cheap ]; then cheap=yes; shift; fi
ended=
if [ "${1:-}" = --ended ]; then ended=yes; shift; fi
n=10000
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then n=$1; shift; fi
root=$(cd "$(dirname "$0")/../.." && pwd)
assignment=${ASSIGNMENT:-inf5860-week7}
if [ -n "$cheap" ] && [ "$assignment" != inf5860-week7 ]; then
    echo "ten-thousand.sh: --cheap knows inf5860-week7's submissions alone; leave out --cheap or ASSIGNMENT" >&2
    exit 2
fi
corpus="$root/tests/submissions/$assignment"
work=$(mktemp -d)
chmod 755 "$work"
grader=
finish() {
    if [ -n "$grader" ]; then kill "$grader" 2>/dev/null || true; fi
    if [ -n "${KEEP:-}" ]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap finish EXIT

# The copies are links to one file each: ten thousand of them take no room.
copy() {
    if [ -d "$1" ]; then
        cp -r "$1" "$work/patterns/$2"
        rm -f "$work/patterns/$2/expected.json"
    else
        cp "$1" "$work/patterns/$2.${1#*.}"
    fi
}

mkdir "$work/patterns" "$work/class" "$work/tmp"
if [ -n "$cheap" ]; then
    copy "$corpus/right-with-loops" 00-right
    copy "$corpus/untouched-stub" 01-stub
    for name in does-not-compile wrong-package wrong-signature no-implementation no-java-at-all missing-method; do
        if [ -d "$corpus/$name" ]; then copy "$corpus/$name" "02-$name"; fi
    done
    mkdir "$work/patterns/03-empty"
    echo "no archive" >"$work/patterns/04-damaged.zip"
else
    for path in "$corpus"/*; do
        name=$(basename "$path")
        case $name in
            *.expected.json | endless-* | out-of-memory | prints-a-lot) ;;
            *) copy "$path" "${name%%.*}" ;;
        esac
    done
fi
patterns=("$work/patterns"/*)

echo "making $n submissions of ${#patterns[@]} kinds ..."
for ((i = 0; i < n; i++)); do
    if [ -z "$cheap" ]; then
        pattern=${patterns[i % ${#patterns[@]}]}
    elif ((i % 100 < 2)); then
        pattern=${patterns[i % 100]}
    else
        pattern=${patterns[2 + i % (${#patterns[@]} - 2)]}
    fi
    name=$(basename "$pattern")
    ending=
    if [ -f "$pattern" ]; then ending=".${name#*.}"; fi
    cp -rl "$pattern" "$work/class/$(printf 's%05d' "$i")-${name%%.*}$ending"
done

"$root/graders/backmark" --version >/dev/null
java=${JAVA_HOME:+$JAVA_HOME/bin/}
journal="$work/results/unfinished-run.journal"
export JAVA_TOOL_OPTIONS="-Xmx${HEAP:-512m} -Djava.io.tmpdir=$work/tmp"

finished() { if [ -f "$journal" ]; then echo $(($(wc -l <"$journal") - 1)); else echo -1; fi; }

jdk() { env -u JAVA_TOOL_OPTIONS "$java$1" "${@:2}" 2>/dev/null; }

# What the grader holds now. The garbage is collected first, several times: what the submission under way holds comes and
# goes, and the least of it is what stays.
look() {
    local heap= now classes
    for _ in 1 2 3 4 5; do
        jdk jcmd "$grader" GC.run >/dev/null || return 0
        now=$(jdk jcmd "$grader" GC.heap_info |
            awk '/generation|garbage-first heap/ {sub(/.*used /, ""); sum += $1} END {printf "%d", sum / 1024}')
        if [ -z "$heap" ] || ((now < heap)); then heap=$now; fi
        sleep 0.2
    done
    classes=$(jdk jstat -class "$grader" | awk 'NR == 2 {print $1 - $3}')
    if [ -z "$classes" ] || ((heap == 0)); then return 0; fi
    printf '%8s %12s %12s %8s %6s %8s %10s\n' "$1" "$heap" \
        "$(awk '/VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$grader/status")" \
        "$(awk '/Threads/ {print $2}' "/proc/$grader/status")" "$(find "/proc/$grader/fd" -type l | wc -l)" "$classes" \
        "$(find "$work/tmp" -type f | wc -l)"
}

echo "grading; a heap of ${HEAP:-512m} ..."
before=$SECONDS
# A program that a script starts beside itself does not hear Ctrl-C, unless it is told to.
start() {
    env --default-signal=INT "$root/graders/backmark" grade "$work/class" --assignment "$assignment" \
        --out "$work/results" "$@" >"$work/output" 2>"$work/errors" &
    grader=$!
}

left_processes() { pgrep -f "$work" | grep -vcx $$ || true; }

# Ends the grader by a signal, says what is left of it, and goes on.
end_by() {
    local code=0
    kill -s "$1" "$grader"
    wait "$grader" 2>/dev/null || code=$?
    # What a worker's end takes.
    sleep 2
    echo "after $(finished) rows ended by SIG$1: exit code $code, processes left $(left_processes)," \
        "folders in the temporary folder $(find "$work/tmp" -mindepth 1 -maxdepth 1 | wc -l)"
    start "${@:2}" --resume
}

start "$@"
signals=(KILL INT)
ends=($((n / 4)) $((n / 2)))
printf '%8s %12s %12s %8s %6s %8s %10s\n' rows "heap MB" "resident MB" threads files classes "temporary"
next=0
marks=($((n / 100)) $((n / 10)) $((n / 4)) $((n / 2)) $((3 * n / 4)) $((n - n / 50 - 1)))
while kill -0 "$grader" 2>/dev/null; do
    most=$(awk '/VmHWM/ {printf "%.0f", $2 / 1024}' "/proc/$grader/status" 2>/dev/null) || true
    if [ -n "$most" ]; then peak=$most; fi
    seconds_of_cpu=$(awk '{print ($14 + $15 + $16 + $17) / 100}' "/proc/$grader/stat" 2>/dev/null) || true
    if [ -n "$seconds_of_cpu" ]; then cpu=$seconds_of_cpu; fi
    rows=$(finished)
    if [ -n "$ended" ] && ((${#ends[@]} > 0 && rows >= ends[0])); then
        end_by "${signals[0]}" "$@"
        signals=("${signals[@]:1}")
        ends=("${ends[@]:1}")
        continue
    fi
    if ((next < ${#marks[@]} && rows >= marks[next])); then
        look "$rows" 2>/dev/null || true
        while ((next < ${#marks[@]} && rows >= marks[next])); do next=$((next + 1)); done
    fi
    sleep 0.5
done
code=0
wait "$grader" || code=$?
grader=

wall=$((SECONDS - before))
echo
echo "exit code:            $code"
echo "seconds:              $wall ($(awk "BEGIN {printf \"%.3f\", $wall / $n}") a submission); $cpu s of CPU in the grader and the workers it has waited for"
echo "peak resident MB:     $peak (the grader alone)"
echo "rows of scores.csv:   $(($(wc -l <"$work/results/scores.csv") - 1)) of $n"
echo "students' folders:    $(ls "$work/results/students" | wc -l)"
echo "bytes of checks.csv:  $(wc -c <"$work/results/checks.csv")"
echo "left processes:       $(left_processes)"
echo "left temporary files: $(find "$work/tmp" -mindepth 1 | wc -l)"
echo "left half-written:    $(find "$work/results" -name '*.part' -o -name '*.journal' | wc -l)"
tail -n 4 "$work/output"
grep '^backmark: ' "$work/errors" || true
if ((code != 0)); then
    tail -n 3 "$work/errors"
    echo "of the grader's errors, the first:"
    grep -m 3 ',grader-error,' "$work/results/checks.csv" || true
fi
exit "$code"
