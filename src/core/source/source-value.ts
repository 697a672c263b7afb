/**
 * A value as a text has it: numbers by their digits, repeated fields each time, and where each begins. `at` counts UTF-16
 * units from the start of the text; it is -1 for a value that came without one.
 */
export type SourceValue = SourceObject | SourceArray | SourceString | SourceNumber | SourceBoolean | SourceNull;

export interface SourceObject {
  readonly kind: 'object';
  readonly at: number;
  /** In the order of the text; the name of one may come again. */
  readonly fields: readonly SourceField[];
}

export interface SourceField {
  readonly name: string;
  /** Where the name begins. */
  readonly at: number;
  readonly value: SourceValue;
}

export interface SourceArray {
  readonly kind: 'array';
  readonly at: number;
  readonly items: readonly SourceValue[];
}

export interface SourceString {
  readonly kind: 'string';
  readonly at: number;
  readonly value: string;
}

export interface SourceNumber {
  readonly kind: 'number';
  readonly at: number;
  /** As JSON writes it. */
  readonly text: string;
}

export interface SourceBoolean {
  readonly kind: 'boolean';
  readonly at: number;
  readonly value: boolean;
}

export interface SourceNull {
  readonly kind: 'null';
  readonly at: number;
}
