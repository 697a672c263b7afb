import type { Surroundings } from './session.ts';

/** The clock and chance of the runtime. */
export function runtimeSurroundings(name: string): Pick<Surroundings, 'now' | 'random' | 'sleep' | 'log'> {
  return {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, milliseconds);
        function stop() {
          clearTimeout(timer);
          reject(signal.reason);
        }
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted) stop();
      }),
    log: (text) => console.error(`Cluster "${name}": ${text}`),
  };
}
