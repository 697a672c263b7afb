import { expect, test } from 'vitest';
import { imageTag } from '../../../src/core/default/image-tag.ts';

const SHA256 = `sha256:${'a'.repeat(64)}`;

test.each([
  { name: 'neither tag nor digest', image: 'nginx', want: 'latest' },
  { name: 'a tag', image: 'nginx:1.27-alpine_X', want: '1.27-alpine_X' },
  { name: 'a digest alone', image: `nginx@${SHA256}`, want: '' },
  { name: 'both', image: `nginx:1@${SHA256}`, want: '1' },
  { name: 'a longer digest', image: `nginx@sha512:${'0'.repeat(128)}`, want: '' },
  { name: 'a registry with a port', image: 'localhost:5000/nginx', want: 'latest' },
  { name: 'a registry without a dot', image: 'localhost/a__b/c--d', want: 'latest' },
  { name: 'a registry by its capital', image: 'Registry/nginx:1', want: '1' },
  { name: 'a registry by its address', image: '[::1]:80/nginx:1', want: '1' },
  { name: 'the old name of Docker Hub', image: 'index.docker.io/nginx', want: 'latest' },
  { name: 'a user of Docker Hub', image: 'user/nginx', want: 'latest' },
  { name: 'the longest path on Docker Hub', image: 'p'.repeat(247), want: 'latest' },
])('$name', ({ image, want }) => {
  expect(imageTag(image)).toBe(want);
});

test.each([
  { name: 'nothing', image: '' },
  { name: 'space', image: ' nginx' },
  { name: 'capitals in the path', image: 'docker.io/Nginx' },
  { name: 'no tag after the colon', image: 'nginx:' },
  { name: 'a tag that is too long', image: `nginx:${'t'.repeat(129)}` },
  { name: 'two tags', image: 'nginx:1:2' },
  { name: 'an ID instead of a name', image: 'a'.repeat(64) },
  { name: 'a path longer than 255 with the library', image: 'p'.repeat(248) },
  { name: 'a digest of another algorithm', image: `nginx@md5:${'a'.repeat(32)}` },
  { name: 'a digest in capitals', image: `nginx@sha256:${'A'.repeat(64)}` },
  { name: 'a digest that is too short', image: 'nginx@sha256:abc' },
  { name: 'an endless text', image: `a:${'/'.repeat(100_000)}` },
])('no reference: $name', ({ image }) => {
  expect(imageTag(image)).toBeUndefined();
});
