import { expect, test } from 'vitest';
import { validateResourceName } from '../../../../src/core/validate/containers/validate-resource-name.ts';
import { errorsIn } from './errors-in.ts';

const NOT_STANDARD = 'must be a standard resource type or fully qualified';

test.each([
  {
    name: 'printed as JSON, and not said to be of no standard besides',
    resource: 'a&b',
    want: [
      "p: Invalid value: \"a\\u0026b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must " +
        "start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for " +
        "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
    ],
  },
  { name: 'unknown', resource: 'gpu', want: [`p: Invalid value: "gpu": ${NOT_STANDARD}`] },
  {
    name: 'huge pages without a dash',
    resource: 'hugepages',
    want: [`p: Invalid value: "hugepages": ${NOT_STANDARD}`],
  },
  { name: 'huge pages of a quota', resource: 'requests.hugepages-2Mi', want: [] },
  { name: 'of a quota', resource: 'services.nodeports', want: [] },
  { name: 'qualified', resource: 'a.com/gpu', want: [] },
])('$name', ({ resource, want }) => {
  expect(errorsIn({ spec: {} }, (_, validation) => validateResourceName(resource, 'p', validation))).toEqual(want);
});
