import { invariant } from './result.ts';

/**
 * Canonical JSON: keys sorted by UTF-16 code units, no white space, numbers are safe integers only,
 * strings as JSON.stringify writes them (RFC 8785 restricted to integers). Equal values give equal text,
 * which hashes and tie-breaks rely on. `undefined` members are left out.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), `canonical numbers are safe integers, not ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  invariant(typeof value === 'object', `canonical JSON has no ${typeof value}`);
  return canonicalObject(value as Record<string, unknown>);
};

const canonicalObject = (value: Record<string, unknown>): string => {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
};
