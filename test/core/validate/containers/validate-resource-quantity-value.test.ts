import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/core/go/parse-quantity.ts';
import { validateResourceQuantityValue } from '../../../../src/core/validate/containers/validate-resource-quantity-value.ts';
import { errorsIn } from './errors-in.ts';

test.each([
  {
    name: 'wrong twice',
    resource: 'a.com/gpu',
    text: '-1500m',
    want: [
      'p: Invalid value: "-1500m": must be greater than or equal to 0',
      'p: Invalid value: "-1500m": must be an integer',
    ],
  },
  {
    name: 'an integer of too many thousandths',
    resource: 'pods',
    text: '99999999999999999',
    want: ['p: Invalid value: "99999999999999999": must be an integer'],
  },
  {
    name: 'as it would be stored',
    resource: 'pods',
    text: '0.5',
    want: ['p: Invalid value: "500m": must be an integer'],
  },
  { name: 'half a processor', resource: 'cpu', text: '500m', want: [] },
  { name: 'thousandths that are whole', resource: 'a.com/gpu', text: '2000m', want: [] },
  { name: 'nothing', resource: 'pods', text: '0', want: [] },
])('$name', ({ resource, text, want }) => {
  const quantity = parseQuantity(text);
  if (quantity === undefined) throw new Error(text);
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateResourceQuantityValue({ name: resource, quantity }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
