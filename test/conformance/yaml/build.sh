#!/usr/bin/env bash
# Builds the oracle that reads YAML and JSON with the packages of Kubernetes to .oracle/yaml at the root of the repository.
# Needs Go.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
export GOFLAGS=-buildvcs=false GOWORK=off

build=$root/.oracle/build/yaml
mkdir -p "$build"
cp "$here"/oracle/*.go "$build/"
cd "$build"
bash "$here/../require-kubernetes.sh" everynode/yaml 1.37.2 > /dev/null
go build -mod=mod -ldflags '-s -w' -o "$root/.oracle/yaml" .
