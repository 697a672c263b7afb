#!/usr/bin/env bash
# Runs a script beside a real API server, which is built and started for it: with-api-server.sh SCRIPT [ARGUMENT...]
# The script gets the folder of the control plane as its last argument.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cd "$root"
bash test/e2e/build-control-plane.sh
trap 'bash test/e2e/control-plane.sh down .oracle/api' EXIT
API_ONLY=1 bash test/e2e/control-plane.sh up .oracle/api
node --experimental-strip-types --no-warnings "$@" .oracle/api
