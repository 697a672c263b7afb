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

# Kubernetes replaces its staging modules by folders of its own tree, and replacements do not reach
# those who import it: outside, the same modules are required at the version they are published under.
build=$root/.oracle/build/$version
mkdir -p "$build"
cp "$here"/oracle/*.go "$here"/oracle/empty.s "$build/"
cd "$build"
[ -f go.mod ] || printf 'module everynode/oracle\n' > go.mod
source=$(go mod download -json "k8s.io/kubernetes@v$version" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
[ -n "$source" ] || { echo "Cannot build the oracle: no Kubernetes $version" >&2; exit 1; }
awk -v version="$version" '
  BEGIN { staged = version; sub(/^[0-9]+/, "v0", staged) }
  $1 == "go" { go = $2 }
  /^\t[^ ]+ v[^ ]+( \/\/ indirect)?$/ { required[$1] = $2 }
  /^\t[^ ]+ => \.\/staging\// { required[$1] = staged }
  END {
    print "module everynode/oracle\n\ngo " go "\n\nrequire (\n\tk8s.io/kubernetes v" version
    for (module in required) print "\t" module " " required[module]
    print ")"
  }' "$source/go.mod" | sed '/=>/d' > go.mod

tags=
grep -q '^func nodeShouldRunDaemonPod(.* requiredNodeAffinity ' "$source/pkg/controller/daemon/daemon_controller.go" || tags=noinner
exec go build -mod=mod -tags "$tags" -ldflags '-s -w' -o "$out" .
