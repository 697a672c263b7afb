import { type SarifReport, sarifJson } from './sarif.ts';
import type { ValidationReport } from './validation-report.ts';

/** Reports as annotations for code review: errors, warnings and findings, each with the line it is on. */
export function sarifOf(reports: readonly ValidationReport[], artifact: string): object {
  return sarifJson(reports.map((report) => ({ artifact, results: resultsOf(report) })));
}

function resultsOf({ errors, warnings, findings }: ValidationReport): SarifReport['results'] {
  return [
    ...errors.map(({ reason, ...rest }) => ({ ruleId: reason, level: 'error' as const, ...rest })),
    ...warnings.map((warning) => ({ ruleId: 'Warning', level: 'warning' as const, ...warning })),
    ...findings.map(({ id, severity, ...rest }) => ({ ruleId: id, level: severity, ...rest })),
  ];
}
