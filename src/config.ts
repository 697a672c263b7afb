import { type ClusterConfig, parseClusterConfigs } from './cluster/cluster-config.ts';
import { err, ok, type Result } from './core/result.ts';
import type { EdgeFailure } from './edge/edge-failure.ts';

/** Who may ask. */
export type Auth =
  /** A caller shows one of these tokens. */
  | { readonly kind: 'tokens'; readonly tokens: readonly string[] }
  /** Everyone, as the operator said. */
  | { readonly kind: 'off' }
  /** Everyone who can reach the loopback interface this is bound to. */
  | { readonly kind: 'loopback' };

export interface Config {
  readonly auth: Auth;
}

export type ConfigFailure = Extract<EdgeFailure, { kind: 'misconfigured' }>;

/** A shorter token could be guessed. */
const MIN_TOKEN_LENGTH = 16;

/**
 * Reads the configuration from environment variables or Worker bindings; fails closed, naming the one that is wrong.
 * `loopback`: the service can be reached from this machine only.
 */
export function readConfig(
  env: Readonly<Record<string, unknown>>,
  { loopback }: { readonly loopback: boolean },
): Result<Config, ConfigFailure> {
  const mode = env['AUTH'] ?? '';
  const given = env['AUTH_TOKENS'] ?? '';
  if (mode !== '' && mode !== 'off') return misconfigured('AUTH', 'AUTH may be unset or "off"');
  if (typeof given !== 'string') return misconfigured('AUTH_TOKENS', 'AUTH_TOKENS must be text');
  if (mode === 'off') return ok({ auth: { kind: 'off' } });
  if (given === '') {
    if (loopback) return ok({ auth: { kind: 'loopback' } });
    return misconfigured('AUTH_TOKENS', 'AUTH_TOKENS is not set, and AUTH is not "off"');
  }
  const tokens = given.split(',').map((token) => token.trim());
  if (tokens.some((token) => token.length < MIN_TOKEN_LENGTH)) {
    return misconfigured('AUTH_TOKENS', `AUTH_TOKENS holds a token of fewer than ${MIN_TOKEN_LENGTH} characters`);
  }
  return ok({ auth: { kind: 'tokens', tokens } });
}

/** The clusters to reach, besides the embedded one; named wrong, none are. */
export function readClusterConfigs(
  env: Readonly<Record<string, unknown>>,
): Result<readonly ClusterConfig[], ConfigFailure> {
  const text = env['CLUSTERS'] ?? '';
  if (typeof text !== 'string') return misconfigured('CLUSTERS', 'CLUSTERS must be text');
  if (text === '') return ok([]);
  const configs = parseClusterConfigs(text);
  return configs.ok ? configs : misconfigured('CLUSTERS', configs.error);
}

/** A shorter key could be guessed by those who see a plan it has sealed. */
const MIN_KEY_LENGTH = 32;

/** The key that plans are sealed with; `undefined`: no cluster is changed from here. */
export function readPlanKey(env: Readonly<Record<string, unknown>>): Result<string | undefined, ConfigFailure> {
  const key = env['PLAN_KEY'] ?? '';
  if (key === '') return ok(undefined);
  if (typeof key === 'string' && key.length >= MIN_KEY_LENGTH) return ok(key);
  return misconfigured('PLAN_KEY', `PLAN_KEY must be text of ${MIN_KEY_LENGTH} characters or more`);
}

export function misconfigured(binding: string, detail: string): Result<never, ConfigFailure> {
  return err({ kind: 'misconfigured', binding, detail });
}
