import type { FieldError } from '../../../../src/core/model/field-error.ts';
import { fieldErrorText } from '../../../../src/core/text/field-error-text.ts';
import { type Allowed, NOTHING_ALLOWED, type Validation } from '../../../../src/core/validate/validation.ts';
import type { ProjectedValidation } from '../../../../src/core/validate/volumes/projected-validation.ts';
import { decoded } from '../decoded.ts';

interface Given {
  /** The Go type of the value. */
  readonly type: string;
  readonly value: object;
  readonly allowed?: Partial<Allowed>;
}

type Validate<T, V> = (value: T, path: string, validation: V) => void;

/** What a validator finds in a value given as JSON, which stands at `v`. */
export function errorsOf<T>({ type, value, allowed }: Given, validate: Validate<T, Validation>): string[] {
  return errorsFor(allowed, (validation) => validate(decoded<T>(type, value), 'v', validation));
}

/** The same in a projected volume, which stands at `p` and has a file `taken` already. */
export function projectionErrors<T>(
  { type, value, allowed }: Given,
  validate: Validate<T, ProjectedValidation>,
): string[] {
  return errorsFor(allowed, (validation) =>
    validate(decoded<T>(type, value), 'v', { ...validation, projected: 'p', filePaths: new Set(['taken']) }),
  );
}

export function errorsFor(allowed: Partial<Allowed> | undefined, validate: (validation: Validation) => void): string[] {
  const errors: FieldError[] = [];
  validate({ errors, allowed: { ...NOTHING_ALLOWED, ...allowed } });
  return errors.map(fieldErrorText);
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

export const DNS_LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an " +
  `alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${LABEL}')`;

export const DNS_SUBDOMAIN =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end " +
  `with an alphanumeric character (e.g. 'example.com', regex used for validation is '${LABEL}(\\.${LABEL})*')`;

export const LABEL_KEY_NAME =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric " +
  "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

export const FILE_MODE = 'must be a number between 0 and 0777 (octal), both inclusive';
export const USER = 'must be between 0 and 2147483647, inclusive';
