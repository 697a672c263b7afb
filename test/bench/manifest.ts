import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit } from '../../src/core/admit/admit.ts';
import { readYamlSource } from '../../src/core/source/read-yaml-source.ts';
import type { SourceObject } from '../../src/core/source/source-value.ts';
import { oraclePath } from '../conformance/ask-lines.ts';
import { bestOf } from './cost.ts';

/** As long as a manifest mostly is: 1.1 KB. */
const MANIFEST = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: fluentd-elasticsearch
  namespace: kube-system
  labels:
    k8s-app: fluentd-logging
spec:
  selector:
    matchLabels:
      name: fluentd-elasticsearch
  template:
    metadata:
      labels:
        name: fluentd-elasticsearch
    spec:
      tolerations:
      # tolerations to be on control plane Nodes
      - key: node-role.kubernetes.io/control-plane
        operator: Exists
        effect: NoSchedule
      - key: node-role.kubernetes.io/master
        operator: Exists
        effect: NoSchedule
      containers:
      - name: fluentd-elasticsearch
        image: quay.io/fluentd_elasticsearch/fluentd:v5.0.1
        resources:
          limits:
            memory: 200Mi
          requests:
            cpu: 100m
            memory: 200Mi
        volumeMounts:
        - name: varlog
          mountPath: /var/log
      terminationGracePeriodSeconds: 30
      volumes:
      - name: varlog
        hostPath:
          path: /var/log
`;
const BOUNDS = { depth: 100, values: 50_000, aliases: 1000 };
const BATCH = 100;

/** Reading, defaulting and validating one manifest, beside the same in Go, in nanoseconds. */
export function benchManifest(folder: string, rounds: number): { readonly ours: number; readonly real: number } {
  const file = join(folder, 'manifest.yaml');
  writeFileSync(file, MANIFEST);
  const real = JSON.parse(execFileSync(oraclePath('validate-oracle'), ['bench', file], { encoding: 'utf8' }));
  if (real.errors !== 0) throw new Error('Cannot compare: the manifest is invalid');
  const ours = bestOf(rounds, () => {
    for (let at = 0; at < BATCH; at++) validate();
  });
  return { ours: (ours / BATCH) * 1e6, real: real.ns };
}

function validate(): void {
  const reading = readYamlSource(MANIFEST, BOUNDS);
  if (!reading.ok) throw new Error(reading.failure.message);
  const source = reading.documents[0]?.source as SourceObject;
  const admission = admit({ source, yamlFaults: [], namespace: 'kube-system', old: undefined, strict: true });
  if (admission.kind !== 'admitted') throw new Error('Cannot compare: the manifest is refused');
}
