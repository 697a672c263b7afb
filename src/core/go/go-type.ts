/** A Go type a Pod template is made of; `name` is what Go's reflection prints for it. */
export type GoType = GoStruct | GoPointer | GoList | GoMap | GoInteger | GoLeaf;

export interface GoStruct {
  readonly kind: 'struct';
  readonly name: string;
  readonly fields: readonly GoField[];
}

export interface GoField {
  readonly name: string;
  /** Undefined where the fields of the field's struct stand in the JSON object of the outer one. */
  readonly jsonName: string | undefined;
  /** What the encoder leaves out: with `omitEmpty` a struct is still written, with `omitZero` only a zero one is not. */
  readonly encoding: 'omitEmpty' | 'omitZero' | 'always';
  readonly type: GoType;
}

export interface GoPointer {
  readonly kind: 'pointer';
  readonly name: string;
  readonly to: GoType;
}

export interface GoList {
  readonly kind: 'list';
  readonly name: string;
  readonly of: GoType;
}

/** A map with strings, or a type made of them, for keys. */
export interface GoMap {
  readonly kind: 'map';
  readonly name: string;
  readonly of: GoType;
}

export interface GoInteger {
  readonly kind: 'integer';
  readonly name: string;
  readonly bits: 32 | 64;
}

/** What is one value in JSON. The last four have a decoder of their own in Go. */
export interface GoLeaf {
  readonly kind: 'string' | 'boolean' | 'time' | 'quantity' | 'intOrString' | 'rawJson';
  readonly name: string;
}
