/** What a document is made of before its scalars are resolved, its aliases followed and its maps merged. */
export type YamlNode = YamlScalar | YamlAlias | YamlSequence | YamlMapping;

interface Place {
  /** In the whole stream. */
  readonly at: number;
  /** From 0. */
  readonly line: number;
}

export interface YamlScalar extends Place {
  readonly kind: 'scalar';
  readonly value: string;
  /** In full; empty where the text has none. */
  readonly tag: string;
  /** Plain, so that its characters say what it is. */
  readonly implicit: boolean;
}

export interface YamlAlias extends Place {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode;
}

export interface YamlSequence extends Place {
  readonly kind: 'sequence';
  readonly items: YamlNode[];
}

export interface YamlMapping extends Place {
  readonly kind: 'mapping';
  /** Keys and values in turn. */
  readonly children: YamlNode[];
}
