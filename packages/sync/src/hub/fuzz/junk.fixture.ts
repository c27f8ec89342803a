import type { Chance } from './chance.fixture.ts';

const LONG = 'x'.repeat(5000);

/** Values that no field of a push takes, one way or another. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  '\0',
  '\ud800',
  LONG,
  [],
  [[]],
  {},
  { toString: 'x' },
  { constructor: { prototype: {} } },
];

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Bodies that are no JSON, or no object. */
const TEXTS: readonly string[] = [
  '',
  '{',
  'null',
  '0',
  '[]',
  '"push"',
  '{"origin":',
  '{}',
  'NaN',
  '\u0000',
  '{"__proto__":{"polluted":1}}',
  nested(50_000),
  `{"origin":"${LONG}"}`,
  '{"origin":"dev_x","epoch":1,"txns":{"length":1}}',
];

export const junkValue = (chance: Chance): unknown => chance.pick(VALUES);

/** Random bytes, a broken text, or a push cut in two. */
export const junkText = (chance: Chance, sound: string): string | Uint8Array => {
  const way = chance.int(3);
  if (way === 0) return chance.pick(TEXTS);
  if (way === 1) return sound.slice(0, chance.int(sound.length));
  return Uint8Array.from({ length: chance.int(400) }, () => chance.int(256));
};

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

const REQUIRED = ['origin', 'epoch', 'txns'];
const IN_TXN = ['seq', 'prev', 'hash', 'sig', 'schema', 'at', 'scope', 'rows'];
const IN_ROW = ['kind', 'id', 'doc'];

const placesOf = (push: Record<string, unknown>): Place[] => {
  const txns = push['txns'] as Record<string, unknown>[];
  const rows = txns.flatMap((txn) => txn['rows'] as Record<string, unknown>[]);
  const places = (holder: Record<string, unknown>, keys: readonly string[]): Place[] =>
    keys.map((key) => ({ holder, key }));
  return [
    ...places(push, REQUIRED),
    ...txns.flatMap((txn) => places(txn, IN_TXN)),
    ...rows.flatMap((row) => places(row, IN_ROW)),
    ...rows.flatMap(({ doc }) => places(doc as Place['holder'], Object.keys(doc as object))),
  ];
};

/** One field that must be there is gone or another: it no longer parses, or hash and signature are wrong. */
export const damaged = (chance: Chance, sound: string): string => {
  const push = JSON.parse(sound) as Record<string, unknown>;
  const { holder, key } = chance.pick(placesOf(push));
  if (chance.int(4) === 0) delete holder[key];
  else holder[key] = junkValue(chance);
  // No commits at all is a push too: it asks for the heads.
  if (key === 'txns' && Array.isArray(holder[key])) holder[key] = null;
  const text = JSON.stringify(push);
  return text === sound ? damaged(chance, sound) : text;
};
