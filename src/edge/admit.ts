import type { Config } from '../config.ts';
import { err, ok, type Result } from '../core/result.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { EdgeFailure } from './edge-failure.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Authentication, then the rate limit; both before a byte of the body is read. */
export async function admit(
  request: Request,
  config: Result<Config, EdgeFailure>,
  limiter: RateLimiter,
): Promise<Result<Caller, EdgeFailure>> {
  if (!config.ok) return config;
  const caller = authenticate(request, config.value.auth);
  // On loopback nobody else is there to be kept out.
  if (!caller.ok || caller.value.kind === 'loopback') return caller;
  const address = request.headers.get('cf-connecting-ip') ?? '';
  const retryAfter = await limiter.take(caller.value.kind === 'bearer' ? caller.value.id : `anonymous ${address}`);
  return retryAfter === 0 ? ok(caller.value) : err({ kind: 'rateLimited', retryAfter });
}
