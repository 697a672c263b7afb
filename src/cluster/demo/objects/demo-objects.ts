import { collectd } from './collectd.ts';
import { csiRbdplugin } from './csi-rbdplugin.ts';
import { datadog } from './datadog.ts';
import { fluentd } from './fluentd.ts';
import { glusterd } from './glusterd.ts';
import { gmond } from './gmond.ts';
import { logstash } from './logstash.ts';
import { newrelicInfra } from './newrelic-infra.ts';
import { nodeExporter } from './node-exporter.ts';
import { nodes } from './nodes.ts';

/** kubectl prints the fields of every object in alphabetical order. */
function inPrintOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inPrintOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, inPrintOrder(field)]));
}

/** The cluster the service answers for when it is given none, as `kubectl get -o json` would print it. */
export const demoObjects: readonly unknown[] = [
  ...nodes,
  csiRbdplugin,
  datadog,
  gmond,
  glusterd,
  fluentd,
  logstash,
  collectd,
  nodeExporter,
  newrelicInfra,
].map(inPrintOrder);
