import { expect, test } from 'vitest';
import { validateEphemeralContainers } from '../../../../src/core/validate/containers/validate-ephemeral-containers.ts';
import { container, errorsIn, probe } from './errors-in.ts';

const NOT_ALLOWED = 'Forbidden: cannot be set for an Ephemeral Container';
const SPACE = 'must not have leading or trailing whitespace';
const ephemeral = (given: object) => container({ name: 'e', ...given });
const others = { containers: [container()], initContainers: [container({ name: 'i' })] };

test.each([
  {
    name: 'everything that is not allowed',
    containers: [
      ephemeral({
        lifecycle: {},
        startupProbe: probe(),
        readinessProbe: probe(),
        livenessProbe: probe(),
        restartPolicyRules: [{}],
        restartPolicy: 'nonsense',
        resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
        resources: { limits: { cpu: '1' } },
        ports: [{ containerPort: 1, protocol: 'TCP' }],
      }),
    ],
    want: [
      'ports',
      'resources',
      'resizePolicy',
      'restartPolicy',
      'restartPolicyRules',
      'livenessProbe',
      'readinessProbe',
      'startupProbe',
      'lifecycle',
    ].map((field) => `es[0].${field}: ${NOT_ALLOWED}`),
  },
  {
    name: 'empty lists and maps are set',
    containers: [
      ephemeral({ ports: [], resizePolicy: [], restartPolicyRules: [], resources: { limits: {} } }),
      ephemeral({ name: 'f', resources: { requests: {} } }),
      ephemeral({ name: 'g', resources: { claims: [] } }),
    ],
    want: [
      `es[0].ports: ${NOT_ALLOWED}`,
      `es[0].resources: ${NOT_ALLOWED}`,
      `es[0].resizePolicy: ${NOT_ALLOWED}`,
      `es[0].restartPolicyRules: ${NOT_ALLOWED}`,
      `es[1].resources: ${NOT_ALLOWED}`,
      `es[2].resources: ${NOT_ALLOWED}`,
    ],
  },
  {
    name: 'null is not',
    containers: [
      ephemeral({ ports: null, resizePolicy: null, restartPolicyRules: null, resources: { limits: null } }),
      ephemeral({ name: 'f', resources: {}, lifecycle: null }),
    ],
    want: [],
  },
  {
    name: 'sub-paths, of any mount',
    containers: [
      ephemeral({
        volumeMounts: [
          { name: 'v', mountPath: '/a' },
          { name: 'v', mountPath: '/b', subPathExpr: 'x', subPath: 'x' },
        ],
      }),
    ],
    want: [
      'es[0].volumeMounts[0].name: Not found: "v"',
      'es[0].volumeMounts[1].name: Not found: "v"',
      'es[0].volumeMounts[1].subPathExpr: Invalid value: "x": subPathExpr and subPath are mutually exclusive',
      `es[0].volumeMounts[1].subPath: ${NOT_ALLOWED}`,
      `es[0].volumeMounts[1].subPathExpr: ${NOT_ALLOWED}`,
    ],
  },
  {
    name: 'space about an image, what Go takes for it',
    containers: [
      ephemeral({ image: '\u0085a' }),
      ephemeral({ name: 'f', image: 'a\n' }),
      ephemeral({ name: 'g', image: '\ufeffa b' }),
      ephemeral({ name: 'h', image: '' }),
    ],
    want: [
      `es[0].image: Invalid value: "\\u0085a": ${SPACE}`,
      `es[1].image: Invalid value: "a\\n": ${SPACE}`,
      'es[3].image: Required value',
    ],
  },
  {
    name: 'names of containers of all kinds',
    containers: [ephemeral({ name: 'c' }), ephemeral({ name: 'i' }), ephemeral({}), ephemeral({})],
    want: ['es[0].name: Duplicate value: "c"', 'es[1].name: Duplicate value: "i"', 'es[3].name: Duplicate value: "e"'],
  },
  {
    name: 'targets: of their own kind there are none',
    containers: [
      ephemeral({ targetContainerName: 'c' }),
      ephemeral({ name: 'f', targetContainerName: 'i' }),
      ephemeral({ name: 'g', targetContainerName: 'e' }),
    ],
    want: ['es[2].targetContainerName: Not found: "e"'],
  },
])('$name', ({ containers, want }) => {
  const errors = errorsIn({ spec: { ...others, ephemeralContainers: containers } }, (spec, validation) => {
    validateEphemeralContainers(spec.ephemeralContainers, 'es', validation);
  });
  expect(errors).toEqual(want);
});
