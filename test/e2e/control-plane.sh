#!/usr/bin/env bash
# A real Kubernetes control plane on loopback, whose Nodes and Pods kwok makes ready as stages.yaml says.
#   control-plane.sh up DIR [BIN]   BIN from build-control-plane.sh, .oracle/control-plane unless it is given
#   control-plane.sh down DIR       ends what up has started, and forgets its data
# API_ONLY=1 starts etcd and the API server alone, for who only asks what it says of an object.
# PORT (17443) is the API server's; the next two, and ETCD_PORT (17379) with the next one, are taken as well.
# Leaves DIR/url, DIR/etcd-url, DIR/token (of an administrator) and DIR/certs/apiserver.crt. Starts in about 5 seconds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 2 ] || { echo "Usage: control-plane.sh up|down DIR [BIN]" >&2; exit 2; }
command=$1
dir=$(realpath -m "$2")

down() {
  local file pids=
  for file in "$dir"/*.pid; do
    [ -e "$file" ] || continue
    kill "$(cat "$file")" 2> /dev/null && pids="$pids $(cat "$file")"
    rm -f "$file"
  done
  # The API server takes its time, and keeps its port so long.
  for pid in $pids; do
    for _ in $(seq 100); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2> /dev/null || true
  done
  rm -rf "$dir/etcd"
}

if [ "$command" = down ]; then
  down
  exit 0
fi

bin=$(realpath "${3:-$here/../../.oracle/control-plane}")
port=${PORT:-17443} etcd=http://127.0.0.1:${ETCD_PORT:-17379} peer=http://127.0.0.1:$((${ETCD_PORT:-17379} + 1))
url=https://127.0.0.1:$port
mkdir -p "$dir"
down
cd "$dir"
umask 077
[ -e sa.key ] || { openssl genrsa -out sa.key 2048; openssl rsa -in sa.key -pubout -out sa.pub; } 2> /dev/null
[ -e token ] || openssl rand -hex 16 > token
token=$(cat token)
printf '%s,admin,admin,system:masters\n' "$token" > tokens.csv
echo "$url" > url
echo "$etcd" > etcd-url
cat > kubeconfig <<CONFIG
apiVersion: v1
kind: Config
clusters: [{name: e2e, cluster: {server: "$url", insecure-skip-tls-verify: true}}]
users: [{name: admin, user: {token: "$token"}}]
contexts: [{name: e2e, context: {cluster: e2e, user: admin}}]
current-context: e2e
CONFIG

start() {
  local name=$1
  shift
  nohup "$@" > "$name.log" 2>&1 &
  echo $! > "$name.pid"
}
as_admin="--kubeconfig kubeconfig --authentication-kubeconfig kubeconfig --authorization-kubeconfig kubeconfig --bind-address 127.0.0.1 --leader-elect=false"

start etcd "$bin/etcd" --data-dir etcd --unsafe-no-fsync --listen-client-urls "$etcd" --advertise-client-urls "$etcd" \
  --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster "default=$peer"
# 192.0.2.1 is nobody's address: loopback may not be advertised.
start kube-apiserver "$bin/kube-apiserver" --etcd-servers "$etcd" --secure-port "$port" --bind-address 127.0.0.1 \
  --advertise-address 192.0.2.1 --endpoint-reconciler-type none --cert-dir certs --token-auth-file tokens.csv \
  --authorization-mode RBAC --service-account-key-file sa.pub --service-account-signing-key-file sa.key \
  --service-account-issuer https://kubernetes.default.svc --service-cluster-ip-range 10.0.0.0/24 \
  --disable-admission-plugins ServiceAccount --allow-privileged=true
for _ in $(seq 120); do
  [ "$(curl -sk -H "Authorization: Bearer $token" "$url/readyz")" = ok ] && break
  kill -0 "$(cat kube-apiserver.pid)" 2> /dev/null || { tail -5 kube-apiserver.log >&2; exit 1; }
  sleep 0.5
done
if [ "${API_ONLY:-}" = 1 ]; then
  echo "$url"
  exit 0
fi
# kwok's heartbeats come every 4 seconds (stages.yaml); a Node is given up after 15.
# shellcheck disable=SC2086
start kube-controller-manager "$bin/kube-controller-manager" $as_admin --secure-port $((port + 1)) --cert-dir certs-manager \
  --service-account-private-key-file sa.key --node-monitor-grace-period 15s
# shellcheck disable=SC2086
start kube-scheduler "$bin/kube-scheduler" $as_admin --secure-port $((port + 2)) --cert-dir certs-scheduler
start kwok "$bin/kwok" --kubeconfig kubeconfig --config "$here/stages.yaml" --manage-all-nodes=false \
  --manage-nodes-with-label-selector everynode.test/kubelet=up
echo "$url"
