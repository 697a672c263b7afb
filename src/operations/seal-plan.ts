import { canonicalJson } from '../core/pod-set/canonical-sync-inputs.ts';
import { digestText } from './digest-inputs.ts';
import { fromHex, toHex } from './hex.ts';
import type { Plan, SealedPlan } from './plan.ts';

const PREFIX = 'hmac-sha256:';
const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;

export type PlanKey = CryptoKey;

export function planKeyOf(secret: string): Promise<PlanKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), ALGORITHM, false, ['sign', 'verify']);
}

export async function sealPlan(plan: Plan, key: PlanKey): Promise<SealedPlan> {
  const digest = await digestPlan(plan);
  const seal = await crypto.subtle.sign(ALGORITHM, key, new TextEncoder().encode(digest));
  return { plan, digest, seal: `${PREFIX}${toHex(seal)}` };
}

/** Whether the plan is one that this key has sealed, unchanged. Compared in constant time. */
export async function isSealed({ plan, digest, seal }: SealedPlan, key: PlanKey): Promise<boolean> {
  if (!/^hmac-sha256:[0-9a-f]{64}$/.test(seal) || digest !== (await digestPlan(plan))) return false;
  const signature = fromHex(seal.slice(PREFIX.length));
  return crypto.subtle.verify(ALGORITHM, key, signature, new TextEncoder().encode(digest));
}

function digestPlan(plan: Plan): Promise<string> {
  return digestText(canonicalJson(plan));
}
