#!/usr/bin/env bash
# Builds the sync oracle, which runs the DaemonSet controller's own sync: build-oracle.sh [OUT]
# OUT is .oracle/sync-oracle at the root of the repository unless it is given. Needs Go; minutes with an
# empty cache, no time when nothing changed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$(realpath -m "${1:-$here/../../../.oracle/sync-oracle}")
mkdir -p "$(dirname "$out")"
cd "$here/oracle"
export GOFLAGS=-buildvcs=false GOWORK=off
exec go build -ldflags '-s -w' -o "$out" .
