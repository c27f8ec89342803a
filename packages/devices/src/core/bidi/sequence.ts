import type { BidiClass } from './classes.ts';
import type { Entry } from './entry.ts';
import { bracketPairs } from './mirrors.ts';

type Strong = 'L' | 'R';

/** W1 to I2 on one isolating run sequence: `places` are its characters, `state` all of them. */
export function resolvedSequence(
  places: readonly number[],
  chars: readonly string[],
  state: readonly Entry[],
  base: number,
): void {
  const entries = places.flatMap((at) => state[at] ?? []);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const level = entries[0]?.embedding ?? base;
  const edge = (at: number, step: number): number => {
    let to = at + step;
    while (state[to]?.removed === true) to += step;
    return state[to]?.embedding ?? base;
  };
  const opens = ['LRI', 'RLI', 'FSI'].includes(entries.at(-1)?.type ?? '');
  const types = entries.map(({ type }) => type);
  const sides = {
    start: side(Math.max(level, edge(first, -1))),
    end: side(Math.max(level, opens ? base : edge(last, 1))),
    own: side(level),
  };
  weak(types, sides.start);
  brackets(
    types,
    places.map((at) => chars[at] ?? ''),
    sides,
  );
  neutrals(types, sides);
  entries.forEach((entry, at) => {
    entry.level = implicit(types[at] ?? 'ON', level);
  });
}

type Sides = { readonly start: Strong; readonly end: Strong; readonly own: Strong };
const side = (level: number): Strong => (level % 2 === 1 ? 'R' : 'L');

/** W1 to W7. */
function weak(types: BidiClass[], start: Strong): void {
  types.forEach((type, at) => {
    if (type !== 'NSM') return;
    const before = at === 0 ? start : types[at - 1];
    types[at] = /^(LRI|RLI|FSI|PDI)$/.test(before ?? '') ? 'ON' : (before ?? 'ON');
  });
  let strong: BidiClass = start;
  types.forEach((type, at) => {
    if (type === 'L' || type === 'R' || type === 'AL') strong = type;
    else if (type === 'EN' && strong === 'AL') types[at] = 'AN';
  });
  types.forEach((type, at) => {
    if (type === 'AL') types[at] = 'R';
  });
  separators(types);
  terminators(types);
  strong = start;
  types.forEach((type, at) => {
    if (type === 'ES' || type === 'ET' || type === 'CS') types[at] = 'ON';
    if (type === 'L' || type === 'R') strong = type;
    else if (type === 'EN' && strong === 'L') types[at] = 'L';
  });
}

/** W4: one separator between two numbers of the same kind. */
function separators(types: BidiClass[]): void {
  types.forEach((type, at) => {
    const [before, after] = [types[at - 1], types[at + 1]];
    if (before !== after) return;
    if ((type === 'ES' || type === 'CS') && before === 'EN') types[at] = 'EN';
    else if (type === 'CS' && before === 'AN') types[at] = 'AN';
  });
}

/** W5: currency and percent signs beside a number. */
function terminators(types: BidiClass[]): void {
  for (let from = 0; from < types.length; from++) {
    let to = from;
    while (types[to] === 'ET') to++;
    if (to === from) continue;
    if (types[from - 1] === 'EN' || types[to] === 'EN') types.fill('EN', from, to);
    from = to;
  }
}

const strongOf = (type: BidiClass | undefined): Strong | undefined => {
  if (type === 'L') return 'L';
  return type === 'R' || type === 'EN' || type === 'AN' ? 'R' : undefined;
};

/** N0: a pair of brackets takes the direction of what it holds, or of what stands before it. */
function brackets(types: BidiClass[], chars: readonly string[], sides: Sides): void {
  for (const [open, close] of bracketPairs(chars, types)) {
    const inside = types.slice(open + 1, close).map(strongOf);
    let to: Strong | undefined;
    if (inside.includes(sides.own)) to = sides.own;
    else if (inside.some((type) => type !== undefined)) {
      const before = types
        .slice(0, open)
        .map(strongOf)
        .findLast((type) => type !== undefined);
      to = (before ?? sides.start) === sides.own ? sides.own : sides.own === 'L' ? 'R' : 'L';
    }
    if (to === undefined) continue;
    types[open] = to;
    types[close] = to;
  }
}

const isNeutral = (type: BidiClass | undefined): boolean =>
  type !== undefined && /^(B|S|WS|ON|FSI|LRI|RLI|PDI|BN)$/.test(type);

/** N1 and N2. */
function neutrals(types: BidiClass[], { start, end, own }: Sides): void {
  for (let from = 0; from < types.length; from++) {
    let to = from;
    while (to < types.length && isNeutral(types[to])) to++;
    if (to === from) continue;
    const before = from === 0 ? start : strongOf(types[from - 1]);
    const after = to === types.length ? end : strongOf(types[to]);
    types.fill(before !== undefined && before === after ? before : own, from, to);
    from = to;
  }
}

/** I1 and I2. */
function implicit(type: BidiClass, level: number): number {
  if (level % 2 === 0) return type === 'R' ? level + 1 : type === 'L' ? level : level + 2;
  return type === 'R' ? level : level + 1;
}
