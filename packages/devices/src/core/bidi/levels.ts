import { type BidiClass, bidiClass } from './classes.ts';
import type { Entry } from './entry.ts';
import { resolvedSequence } from './sequence.ts';

const deepest = 125;

type Status = { level: number; override: 'L' | 'R' | undefined; isolate: boolean };

/** Levels of one paragraph, a number a character; even runs left to right. */
export type Levels = { readonly base: number; readonly levels: readonly number[] };

/**
 * Embedding levels of a paragraph by the Unicode Bidirectional Algorithm (UAX #9: P2, P3, X1 to X10,
 * W1 to W7, N0 to N2, I1, I2). Without a strong character the base is `fallback`. Characters that
 * X9 removes get the level of what stands before them.
 */
export function bidiLevels(chars: readonly string[], fallback: 0 | 1): Levels {
  const classes = chars.map(bidiClass);
  const base = firstStrong(classes, 0, classes.length) ?? fallback;
  const state = explicitLevels(classes, base);
  for (const sequence of isolatingRuns(state, classes)) {
    resolvedSequence(sequence, chars, state, base);
  }
  state.forEach((entry, at) => {
    if (entry.removed) entry.level = state[at - 1]?.level ?? base;
  });
  return { base, levels: state.map(({ level }) => level) };
}

const entryOf = (type: BidiClass, level: number, removed = false): Entry => ({
  ...{ type, embedding: level, level, removed },
});

const isIsolate = (type: BidiClass | undefined): boolean =>
  type === 'LRI' || type === 'RLI' || type === 'FSI';

/** P2 and P3: direction of the first strong character outside of isolates. */
function firstStrong(classes: readonly BidiClass[], from: number, to: number): 0 | 1 | undefined {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const type = classes[at];
    if (isIsolate(type)) depth++;
    else if (type === 'PDI') {
      if (depth === 0) return undefined;
      depth--;
    } else if (depth === 0 && type === 'L') return 0;
    else if (depth === 0 && (type === 'R' || type === 'AL')) return 1;
  }
  return undefined;
}

const next = (level: number, odd: boolean): number =>
  (level % 2 === 1) === odd ? level + 2 : level + 1;

/** X1 to X9. */
function explicitLevels(classes: readonly BidiClass[], base: number): Entry[] {
  const stack: Status[] = [{ level: base, override: undefined, isolate: false }];
  const overflow = { isolates: 0, embeddings: 0, valid: 0 };
  return classes.map((type, at): Entry => {
    const top = stack.at(-1) ?? { level: base, override: undefined, isolate: false };
    if (isIsolate(type)) {
      const odd =
        type === 'RLI' || (type === 'FSI' && firstStrong(classes, at + 1, classes.length) === 1);
      openIsolate(stack, overflow, next(top.level, odd));
      return entryOf(top.override ?? type, top.level);
    }
    if (type === 'PDI') return closeIsolate(stack, overflow, base);
    if (type === 'PDF') closeEmbedding(stack, overflow);
    else if (/^[LR](RE|RO|LE|LO)$/.test(type)) openEmbedding(stack, overflow, type, top.level);
    else if (type !== 'BN') return entryOf(top.override ?? type, top.level);
    return entryOf('BN', top.level, true);
  });
}

type Overflow = { isolates: number; embeddings: number; valid: number };

function openIsolate(stack: Status[], overflow: Overflow, level: number): void {
  if (level > deepest || overflow.isolates > 0 || overflow.embeddings > 0) overflow.isolates++;
  else {
    overflow.valid++;
    stack.push({ level, override: undefined, isolate: true });
  }
}

function openEmbedding(stack: Status[], overflow: Overflow, type: BidiClass, from: number): void {
  const odd = type.startsWith('R');
  const level = next(from, odd);
  if (level > deepest || overflow.isolates > 0 || overflow.embeddings > 0) {
    if (overflow.isolates === 0) overflow.embeddings++;
    return;
  }
  const override = type.endsWith('O') ? (odd ? 'R' : 'L') : undefined;
  stack.push({ level, override, isolate: false });
}

function closeEmbedding(stack: Status[], overflow: Overflow): void {
  if (overflow.isolates > 0) return;
  if (overflow.embeddings > 0) overflow.embeddings--;
  else if (stack.length > 1 && stack.at(-1)?.isolate === false) stack.pop();
}

function closeIsolate(stack: Status[], overflow: Overflow, base: number): Entry {
  if (overflow.isolates > 0) overflow.isolates--;
  else if (overflow.valid > 0) {
    overflow.embeddings = 0;
    while (stack.at(-1)?.isolate === false) stack.pop();
    stack.pop();
    overflow.valid--;
  }
  const top = stack.at(-1);
  return entryOf(top?.override ?? 'PDI', top?.level ?? base);
}

/** X10 with BD13: places of the level runs that isolates join, removed characters left out. */
function isolatingRuns(state: readonly Entry[], classes: readonly BidiClass[]): number[][] {
  const sequences: number[][] = [];
  const open: number[][] = [];
  let current: number[] | undefined;
  let level = -1;
  state.forEach((entry, at) => {
    if (entry.removed) return;
    const joined = classes[at] === 'PDI' ? open.pop() : undefined;
    if (joined && state[joined.at(-1) ?? 0]?.embedding === entry.embedding) current = joined;
    else if (!current || entry.embedding !== level) {
      current = [];
      sequences.push(current);
    }
    current.push(at);
    level = entry.embedding;
    if (isIsolate(classes[at])) {
      open.push(current);
      current = undefined;
    }
  });
  return sequences;
}

/** L2: the places of the characters of one line from left to right. */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      if (to > from) {
        order.splice(from, to - from, ...order.slice(from, to).reverse());
        from = to;
      }
    }
  }
  return order;
}
