#!/usr/bin/env bash
# Builds the oracle, which answers placement with the DaemonSet controller's own code: build-oracle.sh [OUT]
# OUT is .oracle/oracle at the root of the repository unless it is given. Needs Go; minutes with an
# empty cache, no time when nothing changed. KUBERNETES_VERSION=1.36.4 asks another Kubernetes than the pinned one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(realpath -m "${1:-$root/.oracle/oracle}")
pinned=$(awk '$1 == "k8s.io/kubernetes" { print substr($2, 2) }' "$here/oracle/go.mod")
version=${KUBERNETES_VERSION:-$pinned}
version=${version#v}
export GOFLAGS=-buildvcs=false GOWORK=off
mkdir -p "$(dirname "$out")"

if [ "$version" = "$pinned" ]; then
  cd "$here/oracle"
  exec go build -ldflags '-s -w' -o "$out" .
fi

build=$root/.oracle/build/$version
mkdir -p "$build"
cp "$here"/oracle/*.go "$here"/oracle/empty.s "$build/"
cd "$build"
source=$(bash "$here/require-kubernetes.sh" everynode/oracle "$version")

tags=
grep -q '^func nodeShouldRunDaemonPod(.* requiredNodeAffinity ' "$source/pkg/controller/daemon/daemon_controller.go" || tags=noinner
exec go build -mod=mod -tags "$tags" -ldflags '-s -w' -o "$out" .
