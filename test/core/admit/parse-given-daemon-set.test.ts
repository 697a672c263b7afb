import { describe, expect, test } from 'vitest';
import { parseGivenDaemonSet } from '../../../src/core/admit/parse-given-daemon-set.ts';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';

const manifest = (metadata: object = {}, spec: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'web', ...metadata },
  spec: {
    selector: { matchLabels: { app: 'a' } },
    template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'c', image: 'i' }] } },
    ...spec,
  },
});

function given(value: unknown) {
  const parsed = parseGivenDaemonSet(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('one with a UID is stored already, and nothing is added', () => {
  const stored = manifest({ uid: 'u' });
  expect(parseGivenDaemonSet(stored)).toEqual(parseStoredDaemonSet(stored));
});

describe('one that somebody wrote', () => {
  test.each([
    { name: 'without a UID', metadata: {} },
    { name: 'with an empty UID', metadata: { uid: '' } },
    { name: 'with none', metadata: { uid: null } },
  ])('$name is defaulted', ({ metadata }) => {
    const daemonSet = given(manifest(metadata));
    expect(daemonSet).toMatchObject({ namespace: 'default', generation: 1, templateGeneration: '1' });
    expect(daemonSet.templateManifest).toMatchObject({
      spec: { restartPolicy: 'Always', containers: [{ imagePullPolicy: 'Always' }] },
    });
  });

  test('keeps its namespace, and has a UID of its own', () => {
    const [here, there] = [given(manifest()), given(manifest({ namespace: 'other' }))];
    expect(there.namespace).toBe('other');
    expect(here.uid).toMatch(/^00000000-0000-0000-0000-[0-9a-f]{12}$/);
    expect(there.uid).not.toBe(here.uid);
    expect(given(manifest()).uid).toBe(here.uid);
  });

  test('that the API server would refuse is read all the same', () => {
    expect(given(manifest({}, { selector: { matchLabels: { app: 'b' } }, minReadySeconds: -1 })).minReadySeconds).toBe(
      -1,
    );
  });

  test.each([
    { name: 'a wrong type', value: manifest({}, { minReadySeconds: 'x' }), field: 'spec.minReadySeconds' },
    {
      name: 'a template generation that is no number',
      value: manifest({ annotations: { 'deprecated.daemonset.template.generation': 'x' } }),
      field: 'metadata.annotations[deprecated.daemonset.template.generation]',
    },
    { name: 'metadata that is none', value: { ...manifest(), metadata: 5 }, field: 'metadata' },
    { name: 'no object', value: 5, field: '' },
  ])('of $name is refused', ({ value, field }) => {
    const parsed = parseGivenDaemonSet(value);
    expect(parsed.ok === false && parsed.error[0]).toMatchObject({ type: 'FieldValueTypeInvalid', field });
  });
});
