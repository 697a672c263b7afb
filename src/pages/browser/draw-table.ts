import { element } from './element.ts';

export type Verdict = 'SHOULD_RUN' | 'SHOULD_CONTINUE_RUNNING' | 'SHOULD_NOT_RUN';

export interface DaemonSet {
  readonly namespace: string;
  readonly name: string;
}

export interface Decision {
  readonly node: DaemonSet;
  readonly verdict: Verdict;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

export interface DemoNode {
  readonly name: string;
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  readonly daemonSets: { readonly edges: readonly Decision[] };
}

export interface Cluster {
  readonly kubernetesVersion: string;
  readonly daemonSets: { readonly totalCount: number; readonly nodes: readonly DaemonSet[] };
  readonly nodes: { readonly totalCount: number; readonly nodes: readonly DemoNode[] };
}

export interface Pick {
  readonly node: DemoNode;
  readonly decision: Decision;
}

/** A verdict in words, and the class of its look. */
export const LOOKS: Readonly<Record<Verdict, { readonly words: string; readonly look: string }>> = {
  SHOULD_RUN: { words: 'Gets a Pod', look: 'run' },
  SHOULD_CONTINUE_RUNNING: { words: 'Keeps its Pod, gets no new one', look: 'keep' },
  SHOULD_NOT_RUN: { words: 'Gets no Pod', look: 'not' },
};

/** Nodes by DaemonSets, a button for each verdict; one of them is in the tab order, arrow keys reach the others. */
export function drawTable(table: HTMLTableElement, cluster: Cluster, onPick: (pick: Pick) => void): void {
  const buttons: HTMLButtonElement[][] = [];
  const head = element('tr', {}, element('th', { scope: 'col', class: 'corner' }, 'Node'));
  for (const { namespace, name } of cluster.daemonSets.nodes) {
    const label = element('span', { class: 'upright' }, element('b', {}, name), element('small', {}, namespace));
    head.append(element('th', { scope: 'col', title: `${namespace}/${name}` }, label));
  }
  const body = element('tbody');
  for (const [row, node] of cluster.nodes.nodes.entries()) {
    const line = element('tr', {}, element('th', { scope: 'row' }, node.name));
    const inRow: HTMLButtonElement[] = [];
    for (const [column, decision] of node.daemonSets.edges.entries()) {
      const button = drawVerdict(node, decision);
      button.addEventListener('focus', () => pick(row, column, { node, decision }));
      button.addEventListener('click', () => show(button));
      button.addEventListener('keydown', (event) => move(event, row, column));
      inRow.push(button);
      line.append(element('td', {}, button));
    }
    buttons.push(inRow);
    body.append(line);
  }
  table.tHead?.replaceChildren(head);
  table.tBodies[0]?.replaceWith(body);
  table.tFoot?.replaceChildren(drawTotals(cluster));
  const [row, column, first] = firstToShow(cluster);
  if (first !== undefined) pick(row, column, first);

  function pick(row: number, column: number, picked: Pick): void {
    for (const button of buttons.flat()) {
      button.tabIndex = -1;
      button.setAttribute('aria-pressed', 'false');
    }
    const button = buttons[row]?.[column];
    if (button !== undefined) button.tabIndex = 0;
    button?.setAttribute('aria-pressed', 'true');
    onPick(picked);
  }

  function move(event: KeyboardEvent, row: number, column: number): void {
    const last = (buttons[row]?.length ?? 0) - 1;
    const targets: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, last],
    };
    const target = event.ctrlKey || event.altKey || event.metaKey ? undefined : targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = buttons[target[0]]?.[target[1]];
    if (next !== undefined) show(next);
  }
}

/** Focuses the button, which not every browser does on a click, clear of what is drawn over the table. */
function show(button: HTMLButtonElement): void {
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The symbol of a verdict; its look is in the style sheet. */
export function drawSymbol(verdict: Verdict): HTMLElement {
  return element('span', { class: `symbol ${LOOKS[verdict].look}`, 'aria-hidden': 'true' });
}

function drawVerdict({ name }: DemoNode, { node, verdict, reasons }: Decision): HTMLButtonElement {
  const { words } = LOOKS[verdict];
  const because = reasons.length === 0 ? '' : `, ${reasons.length} ${reasons.length === 1 ? 'reason' : 'reasons'}`;
  const label = `${node.name} on ${name}: ${words}${because}`;
  const attributes = { type: 'button', class: 'verdict', 'aria-label': label, title: label, 'aria-pressed': 'false' };
  return element('button', { ...attributes, tabindex: '-1' }, drawSymbol(verdict));
}

function drawTotals({ daemonSets, nodes }: Cluster): HTMLTableRowElement {
  const totals = element('tr', {}, element('th', { scope: 'row' }, 'Pods wanted'));
  for (const column of daemonSets.nodes.keys()) {
    const wanted = nodes.nodes.filter(({ daemonSets: { edges } }) => edges[column]?.verdict === 'SHOULD_RUN');
    totals.append(element('td', {}, String(wanted.length)));
  }
  return totals;
}

/** The first verdict with the most to say. */
function firstToShow({ nodes }: Cluster): readonly [number, number, Pick | undefined] {
  const all = nodes.nodes.flatMap((node, row) =>
    node.daemonSets.edges.map((decision, column) => [row, column, { node, decision }] as const),
  );
  const most = Math.max(0, ...all.map(([, , { decision }]) => decision.reasons.length));
  return all.find(([, , { decision }]) => decision.reasons.length === most) ?? [0, 0, undefined];
}
