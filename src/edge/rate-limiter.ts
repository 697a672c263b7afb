import { LIMITS } from '../limits.ts';

/** Counts requests of a caller; 0 where there is room, else the seconds to wait. */
export interface RateLimiter {
  take(caller: string): Promise<number>;
}

const WINDOW_SECONDS = 60;

/** Counts in this process, exact where one process serves. */
export function processRateLimiter(now: () => number): RateLimiter {
  let windowStart = 0;
  let taken = new Map<string, number>();
  return {
    async take(caller) {
      const seconds = now() / 1000;
      if (seconds - windowStart >= WINDOW_SECONDS) {
        windowStart = seconds;
        taken = new Map();
      }
      const count = (taken.get(caller) ?? 0) + 1;
      taken.set(caller, count);
      if (count <= LIMITS.requestsPerMinute) return 0;
      return Math.max(1, Math.ceil(windowStart + WINDOW_SECONDS - seconds));
    },
  };
}

/** The Workers binding: one count a location, eventually consistent. */
export interface RateLimitBinding {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

export function bindingRateLimiter(binding: RateLimitBinding): RateLimiter {
  return {
    async take(caller) {
      const { success } = await binding.limit({ key: caller });
      return success ? 0 : WINDOW_SECONDS;
    },
  };
}
