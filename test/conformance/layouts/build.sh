#!/usr/bin/env bash
# Builds the oracle that hashes Pod templates with the controllers' own code, one a Kubernetes version:
# build.sh [VERSION...], each to .oracle/layouts-MINOR at the root of the repository.
# Needs Go; minutes with an empty cache, no time when nothing changed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
export GOFLAGS=-buildvcs=false GOWORK=off
[ $# -gt 0 ] || set -- 1.35.4 1.36.4 1.37.2

for version; do
  build=$root/.oracle/build/layouts-$version
  mkdir -p "$build"
  cp "$here"/oracle/*.go "$build/"
  cd "$build"
  bash "$here/../require-kubernetes.sh" everynode/layouts "$version" > /dev/null
  go build -mod=mod -ldflags '-s -w' -o "$root/.oracle/layouts-${version%.*}" .
done
