import { drawSymbol, LOOKS, type Pick } from './draw-table.ts';
import { element } from './element.ts';

/** Shows one verdict with every reason. */
export function drawPick(panel: HTMLElement, { node, decision }: Pick): void {
  const { verdict, reasons, node: daemonSet } = decision;
  const { words, look } = LOOKS[verdict];
  const title = element(
    'h3',
    {},
    element('b', {}, `${daemonSet.namespace}/${daemonSet.name}`),
    ' on ',
    element('b', {}, node.name),
  );
  const said = element('p', { class: `said ${look}` }, drawSymbol(verdict), words);
  const code = element('code', {}, verdict);
  panel.replaceChildren(title, said, code);
  if (reasons.length === 0) {
    panel.append(element('p', {}, 'Nothing speaks against this Node.'));
  } else {
    const items = reasons.map((reason) => element('li', {}, reason.message, ' ', element('code', {}, reason.code)));
    panel.append(element('ul', { class: 'reasons' }, ...items));
  }
  const taints = node.taints.map(({ key, value, effect }) => `${key}${value === '' ? '' : `=${value}`}:${effect}`);
  const shown = taints.length === 0 ? ['none'] : taints.map((taint) => element('code', {}, taint));
  panel.append(element('p', { class: 'taints' }, 'Taints of the Node: ', ...shown.flatMap((each) => [each, ' '])));
}
