import { invariant } from './result.ts';

/**
 * Canonical JSON: keys sorted by UTF-16 code units, no white space, numbers are safe integers only,
 * strings as JSON.stringify writes them (RFC 8785 restricted to integers). Equal values give equal text,
 * which hashes and tie-breaks rely on. `undefined` members are left out.
 */
export const canonicalJson = (value: unknown): string => textOf(value, CHECKED_LEVELS);

/** So many levels are looked through for order before they are written; a deeper nest is not read again and again. */
const CHECKED_LEVELS = 6;

const textOf = (value: unknown, levels: number): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), `canonical numbers are safe integers, not ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  invariant(typeof value === 'object', `canonical JSON has no ${typeof value}`);
  if (levels > 0 && isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, levels - 1)).join(',')}]`;
  return objectText(value as Record<string, unknown>, levels - 1);
};

const objectText = (value: Record<string, unknown>, levels: number): string => {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${textOf(member, levels)}`);
  }
  return `{${members.join(',')}}`;
};

/**
 * True when JSON.stringify writes the value canonically as it stands: it is many times as fast, and what
 * was written in canonical order once keeps it on the wire.
 */
const isInOrder = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isInOrder);
  const kind = Object.getPrototypeOf(value);
  return (kind === Object.prototype || kind === null) && hasOrder(value as Record<string, unknown>);
};

const hasOrder = (value: Record<string, unknown>): boolean => {
  let before: string | undefined;
  for (const key of Object.keys(value)) {
    if ((before !== undefined && before >= key) || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
};

/**
 * The value with the keys of its objects in canonical order, so that its canonical text comes cheaply. Keys that
 * look like array indexes stay where JavaScript puts them.
 */
export const inOrder = <T>(value: T): T => {
  if (isInOrder(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder) as T;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, inOrder(member)])) as T;
};
