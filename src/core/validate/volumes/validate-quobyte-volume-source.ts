import { utf8Length } from '../../text/utf8-length.ts';
import type { QuobyteVolumeSource } from '../../v1/types.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const REGISTRY = 'must be a host:port pair or multiple pairs separated by commas';
/** What net.SplitHostPort can split (Go's net/ipsock.go:165): host and port may be anything, even empty. */
const HOST_PORT = /^(?:[^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/;

/** validateQuobyteVolumeSource (core/validation/validation.go:1054). */
export function validateQuobyteVolumeSource(
  { registry, tenant, volume }: QuobyteVolumeSource,
  path: string,
  { errors }: Validation,
): void {
  if (registry === '') {
    errors.push(required(`${path}.registry`, REGISTRY));
  } else if (utf8Length(tenant) >= 65) {
    errors.push(required(`${path}.tenant`, 'must be a UUID and may not exceed a length of 64 characters'));
  } else {
    // Once for each wrong pair, though every one says the same.
    for (const pair of registry.split(',')) {
      if (!HOST_PORT.test(pair)) errors.push(invalid(`${path}.registry`, registry, REGISTRY));
    }
  }
  if (volume === '') errors.push(required(`${path}.volume`, ''));
}
