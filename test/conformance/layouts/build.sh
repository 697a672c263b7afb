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
  [ -f go.mod ] || printf 'module everynode/layouts\n' > go.mod
  source=$(go mod download -json "k8s.io/kubernetes@v$version" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
  [ -n "$source" ] || { echo "Cannot build the oracle: no Kubernetes $version" >&2; exit 1; }
  # Kubernetes replaces its staging modules by folders of its own tree, and replacements do not reach
  # those who import it: outside, the same modules are required at the version they are published under.
  awk -v version="$version" '
    BEGIN { staged = version; sub(/^[0-9]+/, "v0", staged) }
    $1 == "go" { go = $2 }
    /^\t[^ ]+ v[^ ]+( \/\/ indirect)?$/ { required[$1] = $2 }
    /^\t[^ ]+ => \.\/staging\// { required[$1] = staged }
    END {
      print "module everynode/layouts\n\ngo " go "\n\nrequire (\n\tk8s.io/kubernetes v" version
      for (module in required) print "\t" module " " required[module]
      print ")"
    }' "$source/go.mod" | sed '/=>/d' > go.mod
  go build -mod=mod -ldflags '-s -w' -o "$root/.oracle/layouts-${version%.*}" .
done
