#!/usr/bin/env bash
# Everything that is tried on a real control plane: npm run test:e2e
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export E2E_DIR=${E2E_DIR:-$PWD/.oracle/e2e}
run="node --experimental-strip-types --no-warnings"
trap 'bash test/e2e/control-plane.sh down "$E2E_DIR"' EXIT

bash test/e2e/build-control-plane.sh
bash test/e2e/control-plane.sh up "$E2E_DIR"
$run test/e2e/populate.ts "$E2E_DIR"
# A Worker trusts whom the process it runs in trusts.
NODE_EXTRA_CA_CERTS=$E2E_DIR/certs/apiserver.crt $run node_modules/vitest/vitest.mjs run --config test/e2e/vitest.config.ts

bash test/e2e/control-plane.sh down "$E2E_DIR"
bash test/e2e/control-plane.sh up "$E2E_DIR"
$run test/e2e/simulate.ts "$E2E_DIR"
