import type { Finding, FindingSubject } from './finding.ts';
import { FINDING_RULES } from './finding-rules.ts';

/** What is valid, or nearly, and will hurt a DaemonSet; in the order of the rules, then of the manifest. */
export function findFindings(subject: FindingSubject): readonly Finding[] {
  return FINDING_RULES.flatMap(({ find }) => find(subject));
}
