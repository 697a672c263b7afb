import { byId } from './element.ts';

const KEY = 'everynode.token';

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** The headers that show the token given on any of the pages; the browser forgets it with the tab. */
export function tokenHeaders(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** Asks the service; while it wants a bearer token, shows the page's form for one and asks again. */
export async function askGraphql(query: string): Promise<GraphqlAnswer> {
  for (;;) {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...tokenHeaders() },
      body: JSON.stringify({ query }),
    });
    if (response.status !== 401) return response.json();
    const refused = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    sessionStorage.setItem(KEY, await askForToken(refused));
  }
}

async function askForToken(refused: boolean): Promise<string> {
  const form = byId('token-form') as HTMLFormElement;
  const field = byId('token') as HTMLInputElement;
  byId('token-note').textContent = refused ? 'The service does not know that token.' : '';
  form.hidden = false;
  if (refused) field.focus();
  const token = await new Promise<string>((resolve) => {
    form.onsubmit = (event) => {
      event.preventDefault();
      const given = field.value.trim();
      if (/^[\x21-\x7e]+$/.test(given)) resolve(given);
      else byId('token-note').textContent = 'A token has no spaces and only ASCII characters.';
    };
  });
  field.value = '';
  form.hidden = true;
  return token;
}
