import { expect, test } from 'vitest';
import { parseClusterConfigs } from '../../src/cluster/cluster-config.ts';

const SERVER = 'https://api.example:6443';
const api = {
  kind: 'api',
  name: 'a',
  server: SERVER,
  certificateAuthority: undefined,
  binding: undefined,
  writes: false,
};

test.each([
  {
    name: "the caller's token",
    entry: { server: SERVER, callerToken: true },
    want: { ...api, auth: { kind: 'callerToken' } },
  },
  { name: 'a token', entry: { server: SERVER, token: 'T' }, want: { ...api, auth: { kind: 'token', variable: 'T' } } },
  {
    name: 'a token file and an authority',
    entry: { server: SERVER, tokenFile: '/t', certificateAuthority: '/ca' },
    want: { ...api, certificateAuthority: '/ca', auth: { kind: 'tokenFile', path: '/t' } },
  },
  {
    name: 'a client certificate',
    entry: { server: SERVER, clientCertificate: '/c', clientKey: '/k' },
    want: { ...api, auth: { kind: 'clientCertificate', certificate: '/c', key: '/k' } },
  },
  {
    name: 'a binding',
    entry: { server: SERVER, binding: 'K' },
    want: { ...api, binding: 'K', auth: { kind: 'binding' } },
  },
  {
    name: 'a binding that carries the token of the caller',
    entry: { server: SERVER, binding: 'K', callerToken: true },
    want: { ...api, binding: 'K', auth: { kind: 'callerToken' } },
  },
  {
    name: 'a server with a path, as Rancher has it',
    entry: { server: 'https://rancher.example/k8s/clusters/c-1/', token: 'T' },
    want: { ...api, server: 'https://rancher.example/k8s/clusters/c-1', auth: { kind: 'token', variable: 'T' } },
  },
  {
    name: 'plain http on loopback',
    entry: { server: 'http://127.0.0.1:8001', token: 'T' },
    want: { ...api, server: 'http://127.0.0.1:8001', auth: { kind: 'token', variable: 'T' } },
  },
  {
    name: 'the account of its Pod',
    entry: { serviceAccount: true },
    want: { kind: 'serviceAccount', name: 'a', writes: false },
  },
  {
    name: 'a kubeconfig whose cluster may be changed',
    entry: { kubeconfig: '/k', context: 'c', writes: true },
    want: { kind: 'kubeconfig', name: 'a', path: '/k', context: 'c', writes: true },
  },
  {
    name: 'a kubeconfig',
    entry: { kubeconfig: '/k' },
    want: { kind: 'kubeconfig', name: 'a', path: '/k', context: undefined, writes: false },
  },
  { name: 'a snapshot', entry: { snapshot: '/s' }, want: { kind: 'snapshot', name: 'a', path: '/s' } },
])('$name', ({ entry, want }) => {
  expect(parseClusterConfigs(JSON.stringify([{ name: 'a', ...entry }]))).toEqual({ ok: true, value: [want] });
});

const good = { server: SERVER, token: 'T' };
test.each([
  { name: 'no JSON', text: '[{canary', want: /JSON array/ },
  { name: 'no array', text: '{"name":"canary"}', want: /JSON array/ },
  { name: 'no object', text: '["canary"]', want: /CLUSTERS\[0\] must be an object/ },
  { name: 'no name', entries: [good], want: /\[0\]\.name/ },
  { name: 'a name with a slash', entries: [{ ...good, name: 'a/b' }], want: /\[0\]\.name/ },
  {
    name: 'a name twice',
    entries: [
      { ...good, name: 'a' },
      { ...good, name: 'a' },
    ],
    want: /\[1\]: "a" is the name/,
  },
  { name: 'the name of the embedded cluster', entries: [{ ...good, name: 'demo' }], want: /"demo" is the name/ },
  { name: 'an unknown field', entries: [{ ...good, name: 'a', insecure: true }], want: /a field it does not take/ },
  { name: 'a number', entries: [{ name: 'a', server: SERVER, token: 5 }], want: /\[0\]\.token must be text/ },
  { name: 'an empty text', entries: [{ name: 'a', server: SERVER, token: '' }], want: /\[0\]\.token must be text/ },
  {
    name: 'false',
    entries: [{ name: 'a', server: SERVER, callerToken: false }],
    want: /\[0\]\.callerToken must be true/,
  },
  { name: 'no server', entries: [{ name: 'a', token: 'T' }], want: /\[0\]\.server must be an https/ },
  { name: 'plain http elsewhere', entries: [{ ...good, name: 'a', server: 'http://api.example' }], want: /https/ },
  { name: 'a file', entries: [{ ...good, name: 'a', server: 'file:///etc/canary' }], want: /https/ },
  { name: 'a password in the address', entries: [{ ...good, name: 'a', server: 'https://u:canary@x' }], want: /https/ },
  {
    name: 'a query in the address',
    entries: [{ ...good, name: 'a', server: 'https://x?token=canary' }],
    want: /https/,
  },
  { name: 'nobody who asks', entries: [{ name: 'a', server: SERVER }], want: /must say who asks/ },
  { name: 'two who ask', entries: [{ ...good, name: 'a', callerToken: true }], want: /must say who asks/ },
  {
    name: 'a certificate without its key',
    entries: [{ name: 'a', server: SERVER, clientCertificate: '/c' }],
    want: /who asks/,
  },
  {
    name: 'a kubeconfig and a token',
    entries: [{ name: 'a', kubeconfig: '/k', token: 'T' }],
    want: /context and writes only/,
  },
  { name: 'a snapshot and a server', entries: [{ name: 'a', snapshot: '/s', server: SERVER }], want: /nothing/ },
  {
    name: 'an account and a server',
    entries: [{ name: 'a', serviceAccount: true, server: SERVER }],
    want: /writes only/,
  },
  { name: 'a snapshot that may be changed', entries: [{ name: 'a', snapshot: '/s', writes: true }], want: /nothing/ },
])('refuses $name, without its value', ({ text, entries, want }) => {
  const parsed = parseClusterConfigs(text ?? JSON.stringify(entries));
  expect(parsed).toMatchObject({ ok: false, error: expect.stringMatching(want) });
  expect(JSON.stringify(parsed)).not.toContain('canary');
});
