import type { BodyFormat } from '../cluster/objects/read-body.ts';
import type { Access } from '../operations/open-writable.ts';
import type { Parameter } from './parameters.ts';

/** One path of the REST API: what the OpenAPI document says of it, and what answers it. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Its parameters in braces, as OpenAPI has them. */
  readonly path: string;
  readonly operationId: string;
  /** The heading it stands under. */
  readonly tag: 'Placement' | 'Pod sets' | 'Manifests' | 'Live clusters' | 'Service';
  readonly summary: string;
  readonly description: string;
  /** Served without authentication: it tells nothing of a cluster. */
  readonly open: boolean;
  /** Of the path. */
  readonly pathParameters?: readonly Parameter[];
  /** Of the query. */
  readonly parameters: readonly Parameter[];
  /** What the body holds; without it, the route takes none. */
  readonly body?: { readonly description: string; readonly examples: Readonly<Record<BodyFormat, unknown>> };
  /** What a body of JSON that is no Kubernetes object holds. */
  readonly jsonBody?: { readonly description: string; readonly schema: Readonly<Record<string, unknown>> };
  readonly answer: {
    readonly description: string;
    readonly schema: Readonly<Record<string, unknown>>;
    /** Media types it is given in besides JSON, if they are accepted. */
    readonly also?: readonly string[];
  };
  readonly handle: (request: Request, values: ReadonlyMap<string, string>, access: Access) => Promise<Response>;
}
