/** The causes of the API server's Status; the names are its own (apimachinery field/errors.go:136). */
export type FieldErrorType =
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueRequired'
  | 'FieldValueTypeInvalid';

/** What is wrong with one field of an object. `field` is the path as Kubernetes writes it. */
export interface FieldError {
  readonly type: FieldErrorType;
  readonly field: string;
  /** The offending value as the API server would print it, where printing it is safe and useful. */
  readonly badValue?: string | readonly string[] | null;
  readonly detail: string;
}
