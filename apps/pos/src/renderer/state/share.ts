const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shareArray = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] => {
  const merged = after.map((value, index) => share(before[index], value));
  const same = before.length === after.length && merged.every((value, i) => value === before[i]);
  return same ? before : merged;
};

const shareObject = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> => {
  const keys = Object.keys(after);
  const merged = Object.fromEntries(keys.map((key) => [key, share(before[key], after[key])]));
  const same =
    Object.keys(before).length === keys.length && keys.every((key) => merged[key] === before[key]);
  return same ? before : merged;
};

/**
 * `after`, with every part that equals its counterpart in `before` replaced by that very object, so that
 * memoised components see what changed and nothing else. Values are JSON as it came over the port.
 */
export function share<T>(before: T | undefined, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareArray(before, after) as T;
  if (isObject(before) && isObject(after)) return shareObject(before, after) as T;
  return after;
}
