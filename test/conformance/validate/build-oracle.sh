#!/usr/bin/env bash
# Builds the oracle that times the API server's own reading and judging of a manifest: build-oracle.sh [OUT]
# OUT is .oracle/validate-oracle at the root of the repository unless it is given. Needs Go; minutes with an
# empty cache, no time when nothing changed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=$(realpath -m "${1:-$root/.oracle/validate-oracle}")
build=$root/.oracle/build/validate
mkdir -p "$build"
cp "$here"/oracle/*.go "$build/"
cd "$build"
export GOFLAGS=-buildvcs=false GOWORK=off
bash "$here/../require-kubernetes.sh" everynode/validate 1.37.2 > /dev/null
exec go build -mod=mod -ldflags '-s -w' -o "$out" .
