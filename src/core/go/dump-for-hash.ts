import { isObject, type JsonObject } from '../parse/read.ts';
import { compareUtf8 } from './compare-utf8.ts';
import { dumpQuantity } from './dump-quantity.ts';
import type { GoStruct, GoType } from './go-type.ts';
import { parseTime } from './parse-time.ts';
import { readInteger } from './read-integer.ts';
import { readQuantity } from './read-quantity.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/**
 * What `dump.ForHash` (k8s.io/utils/dump/dump.go:47) prints of the value JSON decodes to: every field of every struct by
 * its Go name and type, pointers as what they point to. Missing, null and empty are told apart as Go does: the first two
 * are nil. A value of another type than its field's is the zero value, as the decoder leaves it.
 */
export function dumpForHash(value: unknown, type: GoType): string {
  return `(${type.name})${dump(value, type)}`;
}

function dump(value: unknown, type: GoType): string {
  switch (type.kind) {
    case 'struct':
      return dumpStruct(isObject(value) ? value : {}, type);
    case 'pointer':
      return value === undefined || value === null ? NIL : dump(value, type.to);
    case 'list':
      return Array.isArray(value) ? `[${value.map((item) => dump(item, type.of)).join(' ')}]` : NIL;
    case 'map':
      return isObject(value) ? dumpMap(value, type.of) : NIL;
    case 'string':
      return typeof value === 'string' ? value : '';
    case 'boolean':
      return String(value === true);
    case 'integer':
      return String(readInteger(value, type.bits));
    case 'quantity':
      return dumpQuantity(readQuantity(value));
    case 'time':
      return dumpTime(value);
    case 'intOrString':
      return typeof value === 'string'
        ? `{Type:(intstr.Type)1 IntVal:(int32)0 StrVal:(string)${value}}`
        : `{Type:(intstr.Type)0 IntVal:(int32)${readInteger(value, 32)} StrVal:(string)}`;
    case 'rawJson':
      return `{Raw:([]uint8)[${utf8Bytes(JSON.stringify(value)).join(' ')}]}`;
  }
}

const NIL = '<nil>';

function dumpStruct(object: JsonObject, { fields }: GoStruct): string {
  const dumped = fields.map(({ name, jsonName, type }) => {
    const value = jsonName === undefined ? object : object[jsonName];
    return `${name}:${dumpForHash(value, type)}`;
  });
  return `{${dumped.join(' ')}}`;
}

/** Elements of maps and lists are printed without their type, and so are keys. */
function dumpMap(map: JsonObject, of: GoType): string {
  const entries = Object.keys(map).map((key) => ({ key: key.toWellFormed(), value: map[key] }));
  entries.sort((a, b) => compareUtf8(a.key, b.key));
  return `map[${entries.map(({ key, value }) => `${key}:${dump(value, of)}`).join(' ')}]`;
}

/**
 * A time is decoded into the zone of the process (meta/v1/time.go:117), and the zone is printed with it: this is a
 * controller in UTC, whose image has no /etc/localtime. A template with times in its metadata hashes otherwise elsewhere.
 */
function dumpTime(value: unknown): string {
  const moment = typeof value === 'string' ? parseTime(value) : undefined;
  const { seconds, nanoseconds } = moment ?? { seconds: 0, nanoseconds: 0 };
  const zone = moment === undefined ? NIL : UTC;
  return `{Time:(time.Time){wall:(uint64)${nanoseconds} ext:(int64)${seconds} loc:(*time.Location)${zone}}}`;
}

const UTC =
  '{name:(string)UTC zone:([]time.zone)<nil> tx:([]time.zoneTrans)<nil> extend:(string)' +
  ' cacheStart:(int64)0 cacheEnd:(int64)0 cacheZone:(*time.zone)<nil>}';
