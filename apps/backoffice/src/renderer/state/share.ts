const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shareList = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] => {
  const merged = after.map((value, index) => share(before[index], value));
  const same = before.length === after.length && merged.every((value, i) => value === before[i]);
  return same ? before : merged;
};

const shareFields = (before: Record<string, unknown>, after: Record<string, unknown>) => {
  const names = Object.keys(after);
  const merged = Object.fromEntries(names.map((name) => [name, share(before[name], after[name])]));
  const same =
    Object.keys(before).length === names.length && names.every((n) => merged[n] === before[n]);
  return same ? before : merged;
};

/**
 * `after` with every part that equals its counterpart in `before` replaced by that very object, so that only
 * what changed is drawn again. Values are JSON as it came over the port.
 */
export function share<T>(before: T | undefined, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as T;
  if (isObject(before) && isObject(after)) return shareFields(before, after) as T;
  return after;
}
