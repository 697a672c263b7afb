import { latestImage } from '../../../src/core/findings/latest-image.ts';
import { container, type Row, testFinding, type Want } from './subject.ts';

function found(field: string, image: string): Want {
  return {
    severity: 'warning',
    field: `spec.template.spec.${field}`,
    message: `"${image}" is what is the latest when each Node pulls it: one revision of the DaemonSet runs different images, and going back brings none back; which version is meant only you know.`,
    fix: [],
  };
}

const DIGEST = `sha256:${'a'.repeat(64)}`;

const rows: readonly Row[] = [
  { name: 'a version', want: [] },
  { name: 'a digest', pod: { containers: [container({ image: `a@${DIGEST}` })] }, want: [] },
  {
    name: 'a digest counts, whatever the tag',
    pod: { containers: [container({ image: `a:latest@${DIGEST}` })] },
    want: [],
  },
  { name: 'no image reference', pod: { containers: [container({ image: 'A B' })] }, want: [] },
  {
    name: 'latest and nothing, wherever images are',
    pod: {
      initContainers: [container({ name: 'i', image: 'b' })],
      containers: [container({ image: 'localhost:5000/a' }), container({ name: 'd', image: 'a:latest' })],
      volumes: [
        { name: 'v', emptyDir: {} },
        { name: 'w', image: { reference: 'c', pullPolicy: 'Always' } },
      ],
    },
    want: [
      found('initContainers[0].image', 'b'),
      found('containers[0].image', 'localhost:5000/a'),
      found('containers[1].image', 'a:latest'),
      found('volumes[1].image.reference', 'c'),
    ],
  },
];

testFinding('latest-image', latestImage, rows);
