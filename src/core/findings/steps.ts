/** The way to a field, name by name and index by index; `-` is the place after the last of a list. */
export type Steps = readonly (string | number)[];

export const POD_TEMPLATE: Steps = ['spec', 'template'];
export const POD_SPEC: Steps = [...POD_TEMPLATE, 'spec'];
export const ROLLING_UPDATE: Steps = ['spec', 'updateStrategy', 'rollingUpdate'];
export const SELECTOR: Steps = ['spec', 'selector'];

/** As Kubernetes prints it. */
export function fieldOf(steps: Steps): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}
