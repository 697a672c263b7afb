#!/usr/bin/env bash
# A real control plane on loopback with 30 Nodes and three DaemonSets, to try things on: npm run cluster -- up|down
# PORT and ETCD_PORT as in control-plane.sh. Prints what CLUSTERS must say for the service to reach it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dir=${DIR:-.oracle/cluster}
case ${1:-} in
  up)
    bash test/e2e/build-control-plane.sh
    bash test/e2e/control-plane.sh up "$dir" > /dev/null
    node --experimental-strip-types --no-warnings test/e2e/populate.ts "$dir"
    cat << TEXT
CLUSTERS='[{"name":"local","server":"$(cat "$dir/url")","certificateAuthority":"$dir/certs/apiserver.crt","tokenFile":"$dir/token"}]' npm start
TEXT
    ;;
  down) bash test/e2e/control-plane.sh down "$dir" ;;
  *)
    echo "Usage: npm run cluster -- up|down" >&2
    exit 2
    ;;
esac
