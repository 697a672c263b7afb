import type { Position, ReadFailure } from './cluster/objects/read-failure.ts';
import type { OpenFailure } from './cluster/open-clusters.ts';
import { fieldErrorsText } from './core/text/field-error-text.ts';
import type { EdgeFailure } from './edge/edge-failure.ts';
import { TOKEN_HEADER } from './edge/read-cluster-token.ts';
import { LIMITS, type LimitName } from './limits.ts';
import type { CarryOutFailure } from './operations/carry-out-plan.ts';
import type { PlacementFailure } from './operations/get-placement.ts';
import type { MakePlanFailure } from './operations/make-plan.ts';
import type { SimulationFailure } from './operations/simulate-rollouts.ts';
import type { ValidationFailure } from './operations/validate-manifests.ts';

/** Every failure that a caller may see. */
export type Failure =
  | ReadFailure
  | OpenFailure
  | PlacementFailure
  | SimulationFailure
  | ValidationFailure
  | MakePlanFailure
  | CarryOutFailure
  | EdgeFailure;

/** An RFC 9457 problem; GraphQL answers the same as an error with these as its extensions. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** The path of the field, or the parameter or header, that is wrong. */
  readonly field?: string;
  readonly hint?: string;
  readonly limit?: { readonly name: LimitName; readonly value: number };
  readonly retryable: boolean;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** The one map from a failure to the wire. */
export function problemOf(failure: Failure): Problem {
  switch (failure.kind) {
    case 'emptyBody':
      return bad(400, 'EMPTY_BODY', 'The body is empty', 'Cannot read the body: it holds no object', {
        hint: 'send what kubectl prints: kubectl get daemonsets,nodes -A -o json | curl --data-binary @- …',
      });
    case 'malformed':
      return bad(
        400,
        `INVALID_${failure.format}`,
        `The body is not ${failure.format}`,
        `Cannot read the body as ${failure.format}: ${failure.detail}${at(failure.position)}`,
        {
          hint:
            failure.format === 'JSON'
              ? 'send YAML with content-type: application/yaml'
              : 'look at indentation and quotes there; render a template before sending it',
        },
      );
    case 'invalidUtf8':
      return bad(
        400,
        'INVALID_UTF8',
        'The body is not UTF-8',
        `Cannot read the body: not valid UTF-8${at(failure.position)}`,
        { hint: 'save it as UTF-8; a packed body needs content-encoding: gzip' },
      );
    case 'loneSurrogate':
      return bad(
        400,
        'LONE_SURROGATE',
        'A text holds half a character',
        `Cannot read ${named(failure.where)}: an escape such as \\ud800 stands for half a character`,
        { ...field(failure.where), hint: 'write both halves, or the character itself' },
      );
    case 'unsupportedCharset':
      return bad(415, 'UNSUPPORTED_CHARSET', 'The charset is not UTF-8', `Cannot read "${failure.charset}"`, {
        hint: 'send UTF-8',
        field: 'content-type',
      });
    case 'truncatedGzip':
      return bad(
        400,
        'INVALID_GZIP',
        'The body is not gzip',
        'Cannot unpack the body: it is no gzip, or ends too early',
        {
          field: 'content-encoding',
          hint: 'pack the whole body with gzip, or leave content-encoding out',
        },
      );
    case 'tooDeep':
      return {
        ...bad(
          400,
          'TOO_DEEP',
          'The body is nested too deep',
          `Cannot read ${named(failure.where)}: nested deeper than ${LIMITS.depth} levels${at(failure.position)}`,
          { ...field(failure.where), hint: 'a real DaemonSet has fewer than 15 levels' },
        ),
        limit: limitOf('depth'),
      };
    case 'overLimit':
      return overLimit(failure.limit, failure.where);
    case 'aliasing':
      return bad(400, 'EXCESSIVE_ALIASING', 'The YAML aliases too much', `Cannot read the body: ${failure.detail}`, {
        hint: 'write the repeated parts out',
      });
    case 'duplicateField': {
      const name = path(failure.where, failure.field);
      return bad(400, 'DUPLICATE_FIELD', 'A field is given twice', `Cannot read the body: duplicate field "${name}"`, {
        field: name,
        hint: 'keep one of the two',
      });
    }
    case 'notAnObject':
      return bad(
        422,
        'NOT_AN_OBJECT',
        'Not a Kubernetes object',
        `Cannot read ${named(failure.where)}: expected an object, got ${failure.got}`,
        { ...field(failure.where), hint: 'send an object, a List, or an array of objects' },
      );
    case 'noKind':
      return bad(
        422,
        'NO_KIND',
        'The object does not say what it is',
        `Cannot read ${named(failure.where)}: ${failure.field} is missing or is not a string`,
        {
          field: path(failure.where, failure.field),
          hint:
            failure.field === 'kind'
              ? 'a manifest starts with apiVersion and kind'
              : 'a DaemonSet has apiVersion: apps/v1, a Node v1',
        },
      );
    case 'strayItems':
      return bad(
        422,
        'STRAY_ITEMS',
        'Items outside a list',
        `Cannot read ${named(failure.where)}: a "${failure.objectKind}" is no list, but has items`,
        { field: path(failure.where, 'items'), hint: 'the kind of a list ends in List' },
      );
    case 'removedApi':
      return bad(
        422,
        'REMOVED_API',
        'The API version is gone',
        `Cannot read ${named(failure.where)}: ${failure.objectKind} in ${failure.apiVersion} is no longer served since Kubernetes 1.16`,
        { field: path(failure.where, 'apiVersion'), hint: 'use apiVersion: apps/v1 and give spec.selector' },
      );
    case 'wrongShape':
      return bad(
        422,
        'WRONG_SHAPE',
        `The ${failure.objectKind} has a wrong shape`,
        `Cannot read ${named(failure.where)} as ${failure.objectKind}: ${fieldErrorsText(failure.errors.slice(0, LIMITS.errors))}`,
        {
          field: path(failure.where, failure.errors[0]?.field ?? ''),
          hint: `kubectl explain ${failure.objectKind.toLowerCase()} says what each field takes`,
        },
      );
    case 'duplicateObject':
      return bad(
        422,
        'DUPLICATE_OBJECT',
        'An object is given twice',
        `Cannot read ${named(failure.where)}: a ${failure.objectKind} with ${failure.field} "${failure.value}" was given before`,
        { field: path(failure.where, failure.field), hint: 'send each object once' },
      );
    case 'noDaemonSet':
      return bad(
        422,
        'NO_DAEMON_SET',
        'There is no DaemonSet',
        'Cannot answer anything: the input holds no DaemonSet',
        {
          hint: 'add one: kubectl get daemonsets,nodes -A -o json; a DaemonSet has apiVersion: apps/v1',
        },
      );
    case 'badOldObject':
      return bad(422, 'BAD_OLD_OBJECT', 'The old object is none', `Cannot read "oldObject": ${failure.detail}`, {
        field: 'oldObject',
        hint: 'send the DaemonSet as the cluster has it: kubectl get daemonset NAME -o json',
      });
    case 'daemonSetNotFound': {
      const name = `${failure.ref.namespace}/${failure.ref.name}`;
      return bad(404, 'DAEMON_SET_NOT_FOUND', 'No such DaemonSet', `Cannot find DaemonSet "${name}"`, {
        field: 'daemonset',
        hint: 'name it as NAMESPACE/NAME; a manifest without a namespace is in "default"; a live cluster may hide it from you',
      });
    }
    case 'tooLongToSimulate':
      return overLimit('simulatedNodeWaves', '');
    case 'tooManyDecisions':
      return overLimit('decisions', '');
    case 'notFound':
      return bad(404, 'NOT_FOUND', 'No such path', 'Cannot find this path', { hint: 'see /openapi.json' });
    case 'clusterNotFound':
      return bad(404, 'CLUSTER_NOT_FOUND', 'No such cluster', 'Cannot find this cluster', {
        field: 'name',
        hint: 'GET /v1/clusters lists them; the embedded one is named "demo"',
      });
    case 'tokenForOneCluster':
      return bad(
        400,
        'TOKEN_FOR_ONE_CLUSTER',
        'Two clusters take the one token',
        'Cannot send your token to a second cluster in one request',
        { field: TOKEN_HEADER, hint: 'ask each cluster in a request of its own' },
      );
    case 'clusterReadOnly':
      return bad(
        403,
        'CLUSTER_READ_ONLY',
        'The cluster is read only',
        'Cannot change the cluster: this service only reads it',
        {
          hint: 'its operator sets "writes" for the cluster, and PLAN_KEY',
        },
      );
    case 'revisionNotFound':
      return bad(
        404,
        'REVISION_NOT_FOUND',
        'No such revision',
        `Cannot find revision ${failure.revision} of the DaemonSet`,
        {
          field: 'toRevision',
          hint: 'GET …/revisions lists them',
        },
      );
    case 'removesTooMany':
      return bad(
        409,
        'REMOVES_TOO_MANY',
        'Too many Pods would go',
        `Cannot plan this: it removes ${failure.pods} Pods, more than ${failure.maxRemovedPercent} % of them`,
        {
          field: 'maxRemovedPercent',
          hint: 'say maxRemovedPercent=100, or propagationPolicy=Orphan to leave the Pods',
        },
      );
    case 'planTampered':
      return bad(
        422,
        'PLAN_TAMPERED',
        'The plan is not ours',
        'Cannot carry out the plan: it is not as it was sealed here',
        {
          hint: 'send it back unchanged, all of it',
        },
      );
    case 'planForeign':
      return bad(
        403,
        'PLAN_FOREIGN',
        'The plan is for another',
        'Cannot carry out the plan: it was made for another cluster or caller',
        {
          hint: 'who asks for a plan carries it out, on the cluster it was made for',
        },
      );
    case 'planExpired':
      return bad(
        409,
        'PLAN_EXPIRED',
        'The plan is too old',
        `Cannot carry out the plan: it is older than ${LIMITS.planMinutes} minutes`,
        {
          hint: 'ask for a new one',
        },
      );
    case 'planStale':
      return bad(
        409,
        'PLAN_STALE',
        'The plan is stale',
        `Cannot carry out the plan: ${failure.moved.join(', ')} changed since it was made`,
        {
          ...field(failure.moved[0] ?? ''),
          hint: 'look at what has changed, and ask for a new plan',
        },
      );
    case 'writeConflict':
      return later(
        bad(
          409,
          'WRITE_CONFLICT',
          'Others write to it',
          'Cannot carry out the plan: the DaemonSet changes all the time',
          {
            hint: 'send the same plan again',
          },
        ),
      );
    case 'unknownOutcome':
      return later(
        bad(503, 'UNKNOWN_OUTCOME', 'The outcome is not known', 'Cannot tell whether the plan is carried out', {
          hint: 'send the same plan again: nothing is done twice',
        }),
      );
    case 'rejected':
      return bad(
        422,
        'REJECTED',
        'The cluster refuses the change',
        'Cannot carry out the plan: the cluster refuses the DaemonSet as it would be',
        {
          ...field(failure.fields[0] ?? ''),
          hint:
            failure.fields.length === 0 ? 'its admission control says why' : `it refuses ${failure.fields.join(', ')}`,
        },
      );
    case 'auditUnavailable':
      return later(
        bad(503, 'AUDIT_UNAVAILABLE', 'There is no record', 'Cannot carry out the plan: no record of it can be kept'),
      );
    case 'clusterUnauthenticated':
      return failure.credentials === 'caller'
        ? bad(
            401,
            'CLUSTER_UNAUTHENTICATED',
            'The cluster does not know you',
            'Cannot read the cluster: your token for it is missing, wrong or expired',
            { field: TOKEN_HEADER, hint: `send ${TOKEN_HEADER}: Bearer TOKEN, a token of that cluster` },
          )
        : bad(
            502,
            'CLUSTER_REFUSES_SERVICE',
            'The cluster does not know this service',
            'Cannot read the cluster: it refuses the credentials that are configured',
            { hint: 'its operator renews them' },
          );
    case 'clusterForbidden':
      return bad(
        403,
        'CLUSTER_FORBIDDEN',
        'The cluster does not allow it',
        `Cannot list ${failure.resource}: the cluster does not allow it`,
        { field: failure.resource, hint: `grant the verb list on ${failure.resource}: docs/deploy.md shows the role` },
      );
    case 'clusterBusy':
      return later(
        bad(429, 'CLUSTER_BUSY', 'The cluster is busy', 'Cannot read the cluster: it asks to be asked later'),
        failure.retryAfter,
      );
    case 'clusterUnavailable':
      return later(
        bad(503, 'CLUSTER_UNAVAILABLE', 'The cluster is out of order', 'Cannot read the cluster: it fails to answer'),
        failure.retryAfter,
      );
    case 'clusterUnreachable':
      return later(
        bad(
          502,
          'CLUSTER_UNREACHABLE',
          'The cluster is out of reach',
          'Cannot read the cluster: there is no connection',
        ),
      );
    case 'clusterTimedOut':
      return later(
        bad(504, 'CLUSTER_TIMED_OUT', 'The cluster is too slow', 'Cannot read the cluster: it takes too long'),
      );
    case 'clusterListExpired':
      return later(
        bad(
          503,
          'CLUSTER_LIST_EXPIRED',
          'The list changes too fast',
          `Cannot list ${failure.resource} whole: the cluster forgets where the list was before its end is read`,
        ),
      );
    case 'clusterStale':
      return later(
        bad(
          503,
          'CLUSTER_STALE',
          'The cluster answers out of its past',
          `Cannot list ${failure.resource}: what the cluster answers is older than what it has answered before`,
        ),
      );
    case 'clusterProtocol':
      return bad(
        502,
        'CLUSTER_PROTOCOL',
        'Not the answer of an API server',
        `Cannot read the cluster: it answers ${failure.detail}`,
        { hint: 'whether the configured address is that of an API server, its operator can tell' },
      );
    case 'methodNotAllowed':
      return bad(405, 'METHOD_NOT_ALLOWED', 'Wrong method', `Cannot ${failure.method} here`, {
        hint: `use ${failure.allowed.join(' or ')}`,
      });
    case 'unauthenticated':
      return bad(
        401,
        'UNAUTHENTICATED',
        'Authentication is needed',
        'Cannot tell who you are: the bearer token is missing or wrong',
        {
          field: 'authorization',
          hint: 'send authorization: Bearer TOKEN',
        },
      );
    case 'misconfigured':
      return bad(503, 'MISCONFIGURED', 'The service is not set up', `Cannot serve: ${failure.detail}`, {
        field: failure.binding,
        hint: 'see the README, Configuration',
      });
    case 'foreignHost':
      return bad(403, 'FOREIGN_HOST', 'Not for this host', 'Cannot serve without authentication under this host name', {
        field: 'host',
        hint: 'use localhost, or set AUTH_TOKENS',
      });
    case 'rateLimited':
      return {
        ...bad(429, 'RATE_LIMITED', 'Too many requests', 'Cannot serve more requests this minute'),
        limit: limitOf('requestsPerMinute'),
        retryable: true,
        retryAfter: failure.retryAfter,
      };
    case 'unsupportedMediaType':
      return bad(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'The content type is not taken',
        `Cannot read ${failure.got === '' ? 'a body without a content type' : `"${printable(failure.got)}"`}`,
        {
          field: failure.header,
          hint: `send ${failure.taken.join(', ')}${failure.got.startsWith('application/x-www-form-urlencoded') ? " (curl: -H 'content-type: application/json')" : ''}`,
        },
      );
    case 'notAcceptable':
      return bad(406, 'NOT_ACCEPTABLE', 'No answer in that form', 'Cannot answer in any form that is accepted', {
        field: 'accept',
        hint: `accept ${failure.offered.join(', ')}`,
      });
    case 'badParameter':
      return bad(
        400,
        'BAD_PARAMETER',
        'A query parameter is wrong',
        `Cannot read query parameter "${printable(failure.name)}": ${failure.detail}`,
        { field: printable(failure.name), hint: failure.hint },
      );
    case 'preflightRequired':
      return bad(
        403,
        'PREFLIGHT_REQUIRED',
        'A header is missing',
        'Cannot answer a query by GET without a header that a web page cannot send',
        {
          field: 'graphql-require-preflight',
          hint: 'send graphql-require-preflight: 1, or use POST',
        },
      );
    case 'graphql':
      return bad(400, failure.code, 'The GraphQL document is refused', failure.detail, {}, failure.limit);
    case 'callerGone':
      // Nobody reads this; the status is the one that proxies log for it.
      return bad(499, 'CALLER_GONE', 'The caller went away', 'Cannot answer: the caller went away');
    case 'internal':
      return bad(500, 'INTERNAL', 'Something is broken here', 'Cannot answer: this is a bug, and it is logged');
  }
}

function bad(
  status: number,
  code: string,
  title: string,
  detail: string,
  more: { readonly field?: string; readonly hint?: string } = {},
  limit?: LimitName,
): Problem {
  return {
    code,
    status,
    title,
    detail,
    ...more,
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    retryable: false,
  };
}

/** The failure passes, perhaps after so many seconds. */
function later(problem: Problem, retryAfter?: number): Problem {
  return { ...problem, retryable: true, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function overLimit(limit: LimitName, where: string): Problem {
  const { value } = limitOf(limit);
  return bad(
    413,
    'OVER_LIMIT',
    'The input is too large',
    `Cannot read ${named(where)}: over the limit ${limit} of ${value}`,
    { ...field(where), hint: HINTS[limit] ?? 'GET /v1/limits lists all limits' },
    limit,
  );
}

const HINTS: Partial<Readonly<Record<LimitName, string>>> = {
  yamlBytes: 'send JSON: kubectl get -o json',
  manifestBytes: 'send fewer manifests at a time',
  simulatedNodeWaves: 'ask for one DaemonSet with daemonset=NAMESPACE/NAME, or raise its maxUnavailable',
  decisions: 'ask for one DaemonSet with daemonset=NAMESPACE/NAME',
};

function limitOf(name: LimitName): { readonly name: LimitName; readonly value: number } {
  return { name, value: LIMITS[name] };
}

function at({ offset, line, column }: Position): string {
  if (line !== undefined) return ` at line ${line}, column ${column}`;
  return offset === undefined ? '' : ` at byte ${offset}`;
}

function named(where: string): string {
  return where === '' ? 'the body' : where;
}

function field(where: string): { readonly field?: string } {
  return where === '' ? {} : { field: where };
}

function path(where: string, name: string): string {
  return where === '' || name === '' ? `${where}${name}` : `${where}.${name}`;
}

/** Text from the caller as it may stand in an answer or a log: short, and with nothing unprintable. */
function printable(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return short.replace(/[^\x20-\x7e…]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
