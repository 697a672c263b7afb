#!/usr/bin/env bash
# Writes a go.mod for a Kubernetes that is not the pinned one into this folder, and prints where its source is:
# require-kubernetes.sh MODULE VERSION
set -euo pipefail
module=$1 version=$2
[ -f go.mod ] || printf 'module %s\n' "$module" > go.mod
# go says what failed in its JSON, which the next line tells in words.
source=$({ go mod download -json "k8s.io/kubernetes@v$version" || true; } | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
[ -n "$source" ] || { echo "Cannot build the oracle: no Kubernetes $version" >&2; exit 1; }
# Kubernetes replaces its staging modules by folders of its own tree, and replacements do not reach
# those who import it: outside, the same modules are required at the version they are published under.
awk -v module="$module" -v version="$version" '
  BEGIN { staged = version; sub(/^[0-9]+/, "v0", staged) }
  $1 == "go" { go = $2 }
  /^\t[^ ]+ v[^ ]+( \/\/ indirect)?$/ { required[$1] = $2 }
  /^\t[^ ]+ => \.\/staging\// { required[$1] = staged }
  END {
    print "module " module "\n\ngo " go "\n\nrequire (\n\tk8s.io/kubernetes v" version
    for (each in required) print "\t" each " " required[each]
    print ")"
  }' "$source/go.mod" | sed '/=>/d' > go.mod
printf '%s\n' "$source"
