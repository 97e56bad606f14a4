#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: it installs what run_autograder needs.
set -euo pipefail

apt-get update -q
apt-get install -y -q --no-install-recommends openjdk-17-jdk-headless perl util-linux

# Makes the small run times now, so that no student waits for them.
root=${AUTOGRADER:-/autograder}
empty=$(mktemp -d)
AUTOGRADER="$empty" BACKMARK_SOURCE="$root/source" "$root/source/run_autograder" || true
rm -rf "$empty"
