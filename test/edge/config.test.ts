import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const TOKENS = { kind: 'tokens', tokens: ['0123456789abcdef', 'fedcba9876543210'] };

test.each([
  { name: 'nothing, reachable from outside: fails closed', env: {}, loopback: false, want: 'AUTH_TOKENS' },
  { name: 'empty tokens: fails closed', env: { AUTH_TOKENS: '' }, loopback: false, want: 'AUTH_TOKENS' },
  { name: 'a token that could be guessed', env: { AUTH_TOKENS: 'secret' }, loopback: false, want: 'AUTH_TOKENS' },
  {
    name: 'a trailing comma, which is an empty token',
    env: { AUTH_TOKENS: '0123456789abcdef,' },
    loopback: false,
    want: 'AUTH_TOKENS',
  },
  { name: 'tokens that are no text', env: { AUTH_TOKENS: 5 }, loopback: false, want: 'AUTH_TOKENS' },
  { name: 'AUTH misspelt', env: { AUTH: 'of' }, loopback: true, want: 'AUTH' },
  { name: 'AUTH in capitals', env: { AUTH: 'OFF' }, loopback: false, want: 'AUTH' },
  { name: 'AUTH that is no text', env: { AUTH: false }, loopback: false, want: 'AUTH' },
  { name: 'AUTH off', env: { AUTH: 'off' }, loopback: false, want: { kind: 'off' } },
  { name: 'loopback', env: {}, loopback: true, want: { kind: 'loopback' } },
  { name: 'tokens', env: { AUTH_TOKENS: '0123456789abcdef, fedcba9876543210' }, loopback: false, want: TOKENS },
  {
    name: 'tokens on loopback count too',
    env: { AUTH_TOKENS: '0123456789abcdef,fedcba9876543210' },
    loopback: true,
    want: TOKENS,
  },
])('$name', ({ env, loopback, want }) => {
  const config = readConfig(env, { loopback });
  if (typeof want === 'string')
    expect(config).toMatchObject({ ok: false, error: { kind: 'misconfigured', binding: want } });
  else expect(config).toEqual({ ok: true, value: { auth: want } });
  expect(JSON.stringify(config.ok ? {} : config.error)).not.toContain('secret');
});
