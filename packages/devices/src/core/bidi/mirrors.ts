import type { BidiClass } from './classes.ts';

/** Brackets that pair (BidiBrackets), each with its mirror. */
const pairs = [
  '()',
  '[]',
  '{}',
  '\u0f3a\u0f3b',
  '\u0f3c\u0f3d',
  '\u169b\u169c',
  '\u2045\u2046',
  '\u207d\u207e',
  '\u208d\u208e',
  '\u2308\u2309',
  '\u230a\u230b',
  '\u2329\u232a',
  '\u2768\u2769',
  '\u276a\u276b',
  '\u276c\u276d',
  '\u276e\u276f',
  '\u2770\u2771',
  '\u2772\u2773',
  '\u2774\u2775',
  '\u27e6\u27e7',
  '\u27e8\u27e9',
  '\u27ea\u27eb',
  '\u2983\u2984',
  '\u2985\u2986',
  '\u3008\u3009',
  '\u300a\u300b',
  '\u300c\u300d',
  '\u300e\u300f',
  '\u3010\u3011',
  '\u3014\u3015',
  '\u3016\u3017',
  '\u3018\u3019',
  '\uff08\uff09',
  '\uff3b\uff3d',
  '\uff5b\uff5d',
  '\uff5f\uff60',
  '\uff62\uff63',
];
/** Signs that are mirrored and do not pair. */
const signs = [
  '<>',
  '\u00ab\u00bb',
  '\u2039\u203a',
  '\u2264\u2265',
  '\u226a\u226b',
  '\u2208\u220b',
];

const closers = new Map(pairs.map(([open = '', close = '']) => [open, close]));
const mirrors = new Map(
  [...pairs, ...signs].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/** L4: the character whose shape stands for this one in text that runs right to left. */
export const mirrored = (char: string): string => mirrors.get(char) ?? char;

const mostOpen = 63;

/** BD16: places of opening and closing brackets that belong together, in order of the opening ones. */
export function bracketPairs(
  chars: readonly string[],
  types: readonly BidiClass[],
): (readonly [number, number])[] {
  const open: { close: string; at: number }[] = [];
  const found: (readonly [number, number])[] = [];
  for (const [at, char] of chars.entries()) {
    if (types[at] !== 'ON') continue;
    const close = closers.get(char);
    if (close !== undefined) {
      if (open.length === mostOpen) return [];
      open.push({ close, at });
      continue;
    }
    const match = open.findLastIndex((entry) => entry.close === char);
    const from = open[match];
    if (from === undefined) continue;
    found.push([from.at, at]);
    open.length = match;
  }
  return found.sort(([a], [b]) => a - b);
}
