import { FEATURE_GATES, KUBERNETES_VERSIONS, type KubernetesVersion } from '../../core/placement/placement-rules.ts';
import { builder } from '../builder.ts';

export const VerdictEnum = builder.enumType('Verdict', {
  description: "The controller's verdict on one Node.",
  values: {
    SHOULD_RUN: { value: 'shouldRun', description: 'Gets a Pod, keeps one that is there.' },
    SHOULD_CONTINUE_RUNNING: { value: 'shouldContinueRunning', description: 'Gets no Pod, keeps one that is there.' },
    SHOULD_NOT_RUN: { value: 'shouldNotRun', description: 'Gets no Pod, loses one that is there.' },
  } as const,
});

export const ReasonCodeEnum = builder.enumType('ReasonCode', {
  description: 'What kind of rule speaks against a Node.',
  values: {
    NODE_NAME_MISMATCH: { value: 'nodeNameMismatch', description: 'The template names another Node.' },
    NODE_SELECTOR_MISMATCH: { value: 'nodeSelectorMismatch', description: 'The node selector wants another label.' },
    NODE_AFFINITY_MISMATCH: {
      value: 'nodeAffinityMismatch',
      description: 'No term of the required node affinity matches.',
    },
    UNTOLERATED_TAINT: { value: 'untoleratedTaint', description: 'No toleration tolerates a taint.' },
  } as const,
});

export const KubernetesVersionEnum = builder.enumType('KubernetesVersion', {
  description: 'Whose rules to follow.',
  values: Object.fromEntries(
    KUBERNETES_VERSIONS.map((version) => [
      `V${version.replace('.', '_')}`,
      { value: version, description: `Kubernetes ${version}.` },
    ]),
  ) as Record<string, { value: KubernetesVersion; description: string }>,
});

export const FeatureGateEnum = builder.enumType('FeatureGate', {
  description: 'A feature gate that changes a placement.',
  values: {
    TaintTolerationComparisonOperators: {
      value: FEATURE_GATES[0],
      description: 'Lets the operators Lt and Gt of a toleration compare numbers. Off by default.',
    },
  } as const,
});
