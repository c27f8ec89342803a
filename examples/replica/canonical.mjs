/** Canonical JSON and hashes (docs/specs/protocol.md, WP1 and WP2). */
import { createHash } from 'node:crypto';

/**
 * One text for each value: members sorted by UTF-16 code units, no white space, integers only. Hashes and
 * tie-breaks rest on it, so that every replica must write the same text to the byte.
 */
export const canonicalJson = (value) => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} has no canonical text`);
    return String(value === 0 ? 0 : value); // never "-0"
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
};

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** NUL and half a surrogate pair can be stored nowhere: they are replaced before anything is hashed. */
export const mended = (value) => {
  if (typeof value === 'string') return value.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [mended(key), mended(item)]),
  );
};
