import type { Span } from '../receipt-doc.ts';

/**
 * Words of a paper's second language stand in its text as Unicode's interlinear annotations
 * (U+FFF9 words U+FFFA the same in the other language U+FFFB): plain text that is put together like
 * any other, and set as the width of the paper allows.
 */
const mark = { open: '\ufff9', between: '\ufffa', close: '\ufffb' } as const;
const annotation = /\ufff9([^\ufff9-\ufffb]*)\ufffa([^\ufff9-\ufffb]*)\ufffb/g;
const strayMarks = /[\ufff9-\ufffb]/g;

/** Words with the same in a paper's second language; alone where both are alike. */
export const inTwo = (words: string, second: string): string =>
  words === second || second === ''
    ? words
    : `${mark.open}${words}${mark.between}${second}${mark.close}`;

/** Text in the paper's first language alone. */
export const firstOf = (text: string): string =>
  text.replace(annotation, '$1').replace(strayMarks, '');

/** What stands in the second language in a text, in its order. */
export const secondsOf = (text: string): string[] =>
  Array.from(text.matchAll(annotation), ([, , second = '']) => second);

/** A paragraph of two languages in the ways in which it can be set. */
export type Glossed = {
  /** In the first language alone. */
  readonly first: readonly Span[];
  /** Each word with its second in brackets behind it; none for type of double width. */
  readonly beside: readonly Span[] | undefined;
  /** The second language alone, smaller, for a line below. */
  readonly below: readonly Span[];
};

const inverted = (text: string, { invert }: Span): string => (invert ? ` ${text} ` : text);

const half = (scale = 1): number => Math.ceil(scale / 2);

const belowOf = (spans: readonly Span[]): Span[] => {
  const [first] = spans.filter(({ text }) => secondsOf(text).length > 0);
  if (first === undefined) return [];
  const { bold: _, width, height, ...style } = first;
  const text = spans.flatMap((span) => secondsOf(span.text)).join(' \u00b7 ');
  return [{ ...style, text: inverted(text, first), width: half(width), height: half(height) }];
};

const besideOf = (spans: readonly Span[]): Span[] | undefined => {
  if (spans.some(({ width = 1 }) => width > 1)) return undefined;
  return spans.map((span) => ({
    ...span,
    text: span.text.replace(annotation, '$1 ($2)').replace(strayMarks, ''),
  }));
};

const marked = /[\ufff9-\ufffb]/;

/** A paragraph taken apart; undefined for one of a single language. */
export function glossed(spans: readonly Span[]): Glossed | undefined {
  if (!spans.some(({ text }) => marked.test(text))) return undefined;
  return {
    first: spans.map((span) => ({ ...span, text: firstOf(span.text) })),
    beside: besideOf(spans),
    below: belowOf(spans),
  };
}
