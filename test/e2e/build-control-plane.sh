#!/usr/bin/env bash
# Builds a real Kubernetes control plane from the Go module proxy: build-control-plane.sh [OUT]
# Leaves etcd, kube-apiserver, kube-controller-manager, kube-scheduler and kwok in OUT, which is .oracle/control-plane at
# the root of the repository unless it is given. Needs Go; about 10 minutes with an empty cache, no time when OUT has
# these versions already.
set -euo pipefail
kubernetes=1.37.2 etcd=3.7.3 kwok=0.8.0
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(realpath -m "${1:-$root/.oracle/control-plane}")
export GOFLAGS="-buildvcs=false -mod=mod" GOWORK=off

wanted="kubernetes $kubernetes, etcd $etcd, kwok $kwok"
binaries="etcd kube-apiserver kube-controller-manager kube-scheduler kwok"
missing=
for binary in $binaries; do [ -x "$out/$binary" ] || missing="$missing $binary"; done
if [ -z "$missing" ] && [ "$(cat "$out/versions" 2>/dev/null)" = "$wanted" ]; then exit 0; fi
mkdir -p "$out"
rm -f "$out/versions"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Kubernetes replaces its staging modules by folders of its own tree, and replacements do not reach
# those who import it: outside, the same modules are required at the version they are published under.
mkdir "$work/kubernetes"
cd "$work/kubernetes"
printf 'module everynode/control-plane\n' > go.mod
source=$(go mod download -json "k8s.io/kubernetes@v$kubernetes" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
[ -n "$source" ] || { echo "Cannot build the control plane: no Kubernetes $kubernetes" >&2; exit 1; }
awk -v version="$kubernetes" '
  BEGIN { staged = version; sub(/^[0-9]+/, "v0", staged) }
  $1 == "go" { go = $2 }
  /^\t[^ ]+ v[^ ]+( \/\/ indirect)?$/ { required[$1] = $2 }
  /^\t[^ ]+ => \.\/staging\// { required[$1] = staged }
  END {
    print "module everynode/control-plane\n\ngo " go "\n\nrequire (\n\tk8s.io/kubernetes v" version
    for (module in required) print "\t" module " " required[module]
    print ")"
  }' "$source/go.mod" > go.mod
IFS=. read -r major minor _ <<< "$kubernetes"
version=k8s.io/component-base/version
go build -ldflags "-s -w -X $version.gitVersion=v$kubernetes -X $version.gitMajor=$major -X $version.gitMinor=$minor" \
  -o "$out/" k8s.io/kubernetes/cmd/kube-apiserver k8s.io/kubernetes/cmd/kube-controller-manager k8s.io/kubernetes/cmd/kube-scheduler

# build FOLDER MODULE VERSION PACKAGE BINARY
build() {
  mkdir "$work/$1"
  cd "$work/$1"
  printf 'module everynode/control-plane\n\ngo 1.26.0\n\nrequire %s v%s\n' "$2" "$3" > go.mod
  go build -ldflags '-s -w' -o "$out/$5" "$4"
}
build etcd go.etcd.io/etcd/server/v3 "$etcd" go.etcd.io/etcd/server/v3 etcd
build kwok sigs.k8s.io/kwok "$kwok" sigs.k8s.io/kwok/cmd/kwok kwok
echo "$wanted" > "$out/versions"
