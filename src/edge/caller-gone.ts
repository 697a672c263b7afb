/** Why the work for a caller that went away ends. */
export class CallerGone extends Error {
  constructor() {
    super('The caller went away');
  }
}

/** The request's signal, with a reason that is known as such wherever it turns up. */
export function callerSignal({ signal }: Request): AbortSignal {
  const caller = new AbortController();
  const leave = () => caller.abort(new CallerGone());
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  return caller.signal;
}
