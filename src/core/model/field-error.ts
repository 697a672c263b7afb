/** The causes of the API server's Status; the names are its own (apimachinery field/errors.go:160). */
export type FieldErrorType =
  | 'FieldValueDuplicate'
  | 'FieldValueForbidden'
  | 'FieldValueInvalid'
  | 'FieldValueNotFound'
  | 'FieldValueNotSupported'
  | 'FieldValueRequired'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid'
  | 'InternalError';

/** What is wrong with one field of an object. `field` is the path as Kubernetes writes it. */
export interface FieldError {
  readonly type: FieldErrorType;
  readonly field: string;
  /** The offending value as the API server would print it, where printing it is safe and useful. */
  readonly badValue?: BadValue;
  /** Empty where the type says it all. */
  readonly detail: string;
}

/**
 * A value of the Go type `string` is printed in quotes as `%q` has it, a number or boolean as it is, and everything else,
 * texts of a named type among them, as the JSON that Go makes of it.
 */
export type BadValue = string | number | bigint | boolean | GoJson;

/** Text that is JSON already, as Go's encoder writes it (core/text/go-json.ts). */
export interface GoJson {
  readonly json: string;
}
