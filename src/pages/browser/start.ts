import { askGraphql, tokenHeaders } from './ask-graphql.ts';
import { drawPick } from './draw-pick.ts';
import { type Cluster, drawTable } from './draw-table.ts';
import { byId } from './element.ts';

const QUERY = `query Demo {
  cluster(name: "demo") {
    kubernetesVersion
    daemonSets(first: 20) { totalCount nodes { namespace name } }
    nodes(first: 20) {
      totalCount
      nodes {
        name
        taints { key value effect }
        daemonSets(first: 20, verdict: [SHOULD_RUN, SHOULD_CONTINUE_RUNNING, SHOULD_NOT_RUN]) {
          edges { node { namespace name } verdict reasons { code message } }
        }
      }
    }
  }
}`;

byId('query').textContent = QUERY;
for (const code of document.querySelectorAll<HTMLElement>('pre.curl')) code.textContent = commandOf(code, false);
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.addEventListener('click', () => copy(button));
}
showDemo().catch((error: unknown) =>
  say(`Cannot reach the service: ${error instanceof Error ? error.message : error}`),
);

async function showDemo(): Promise<void> {
  const { data, errors } = await askGraphql(QUERY);
  if ('authorization' in tokenHeaders()) {
    for (const code of document.querySelectorAll<HTMLElement>('pre.curl')) code.textContent = commandOf(code, true);
  }
  const cluster = (data as { readonly cluster: Cluster | null } | undefined)?.cluster;
  if (cluster == null) return say(errors?.[0]?.message ?? 'The service gave no answer.');
  const { daemonSets, nodes, kubernetesVersion } = cluster;
  drawTable(byId('demo') as HTMLTableElement, cluster, (picked) => drawPick(byId('pick'), picked));
  byId('view').hidden = false;
  const version = kubernetesVersion.replace(/^V(\d+)_(\d+)$/, '$1.$2');
  say(`${nodes.totalCount} Nodes × ${daemonSets.totalCount} DaemonSets, by the rules of Kubernetes ${version}.`);
}

function say(words: string): void {
  byId('state').textContent = words;
}

/** The command of the page, for the address it is opened under. */
function commandOf(code: HTMLElement, withToken: boolean): string {
  const written = code.dataset['command'] ?? code.textContent;
  code.dataset['command'] = written;
  const here = written.replace('http://localhost:8787', location.origin);
  return withToken ? here.replace(' -H ', ' -H "authorization: Bearer $TOKEN" -H ') : here;
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = byId(button.dataset['of'] ?? '').textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Cannot copy';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1500);
}
