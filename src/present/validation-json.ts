import { jsonWithBigints } from '../core/text/json-with-bigints.ts';
import { engineJson } from './engine-json.ts';
import type { Inputs } from './placement-json.ts';
import type { ValidationReport } from './validation-report.ts';

const encoder = new TextEncoder();

/** The answer as JSON, in pieces of one report each. */
export function* validationJson(reports: Iterable<ValidationReport>, inputs: Inputs): Generator<Uint8Array> {
  yield encoder.encode(`{"engine":${JSON.stringify(engineJson())},"inputs":${JSON.stringify(inputs)},"reports":[`);
  let isFirst = true;
  for (const report of reports) {
    yield encoder.encode(`${isFirst ? '' : ','}${jsonWithBigints(reportJson(report))}`);
    isFirst = false;
  }
  yield encoder.encode(']}');
}

function reportJson({ message, truncated, warnings, object, ...report }: ValidationReport): object {
  return {
    ...report,
    warnings: warnings.map((warning) => warning.message),
    ...(message === '' ? {} : { message }),
    ...(truncated ? { truncated } : {}),
    ...(object === undefined ? {} : { object }),
  };
}
