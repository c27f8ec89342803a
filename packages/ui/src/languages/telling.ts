import { isolate } from './languages.ts';

/** English sentences as the core makes them, `{0}` for what differs, and what they are in another language. */
export type Sentences = Readonly<Record<string, string>>;

/** What a language knows of what a core says. */
export type Catalogue = {
  readonly sentences: Sentences;
  /** Parts of sentences, such as what somebody may not do. */
  readonly pieces: Sentences;
  /** What checks and papers are called. */
  readonly titles: Sentences;
  /** Words for things that are named within parts of sentences, such as allergens. */
  readonly names?: Sentences;
};

/** Says in the page's language what was said in English; what it does not know stays as it is. */
export type Tell = (english: string) => string;

type Pattern = { readonly match: RegExp; readonly to: string; readonly weight: number };
type Values = readonly string[];

const MARK = /\{\d+\}/;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const patternOf = ([from, to]: readonly [string, string]): Pattern => ({
  match: new RegExp(`^${from.split(MARK).map(escaped).join('(.+?)')}$`, 'su'),
  to,
  weight: from.replace(MARK, '').length,
});

/** The most telling first: a pattern with few words of its own fits much that is not meant. */
const patternsOf = (sentences: Sentences): readonly Pattern[] =>
  Object.entries(sentences)
    .filter(([from]) => MARK.test(from))
    .map(patternOf)
    .toSorted((a, b) => b.weight - a.weight);

/** A value that goes on over the end of a sentence is most likely none. */
const isOneThing = (value: string): boolean => !/[.!?] \p{Lu}/u.test(value);

/** At the ends of sentences, and before a detail in brackets. */
const ENDS = /(?<=[.!?]) (?=[\p{Lu}“"(])/u;

const filled = (to: string, values: Values): string =>
  to.replaceAll(/\{(\d+)\}/g, (mark, at) => values[Number(at)] ?? mark);

/** One set of sentences, whose patterns are made when something is first said. */
const finderOf = (sentences: Sentences, valueIn: Tell) => {
  let made: readonly Pattern[] | undefined;
  const patterns = (): readonly Pattern[] => {
    made ??= patternsOf(sentences);
    return made;
  };
  return (text: string, fits: (value: string) => boolean): string | undefined => {
    const known = sentences[text];
    if (known !== undefined) return known;
    for (const { match, to } of patterns()) {
      const values = match.exec(text)?.slice(1);
      if (values?.every(fits)) return filled(to, values.map(valueIn));
    }
    return undefined;
  };
};

const LISTED = '; ';
const isPart = (value: string): boolean => !value.includes(LISTED);

type Find = (text: string) => string | undefined;

/** Several sentences in a row, each known; the longest run that is one template counts. */
const inRow = (text: string, find: Find): string | undefined => {
  const parts = text.split(ENDS);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const [head, rest] = [parts.slice(0, length).join(' '), parts.slice(length).join(' ')];
    const first = head.startsWith('(') ? head : find(head);
    if (first === undefined) continue;
    const others = rest.startsWith('(') ? rest : (find(rest) ?? inRow(rest, find));
    if (others !== undefined) return `${first} ${others}`;
  }
  return undefined;
};

/** A list of parts of sentences; known only if each of them is. */
const listed = (value: string, find: Find): string | undefined => {
  const parts = value.split(LISTED);
  const found = parts.flatMap((part) => find(part) ?? []);
  return parts.length > 1 && found.length === parts.length ? found.join(LISTED) : undefined;
};

const asIs: Tell = (text) => text;
const anything = (): boolean => true;

/**
 * How a page tells what its core says in English. `rightToLeft`: values keep their own direction; `figure`: an amount
 * or a weight as the page writes it, anything else as it is.
 */
export const telling = (
  catalogue: Catalogue,
  rightToLeft: boolean,
  figure: Tell = asIs,
): { readonly told: Tell; readonly toldTitle: Tell } => {
  const own: Tell = (value) => (rightToLeft ? isolate(figure(value)) : figure(value));
  const one = finderOf(catalogue.pieces, (value) => own(catalogue.names?.[value] ?? value));
  const piece: Find = (value) => one(value, isPart) ?? listed(value, (part) => one(part, isPart));
  const nested: Find = (value) => (/[.!?]$/.test(value) ? sentence(value, isOneThing) : undefined);
  const valueIn: Tell = (value) => piece(value) ?? nested(value) ?? own(value);
  const sentence = finderOf(catalogue.sentences, valueIn);
  const title = finderOf(catalogue.titles, own);
  const strictly: Find = (text) => sentence(text, isOneThing);
  return {
    told: (text) => strictly(text) ?? inRow(text, strictly) ?? sentence(text, anything) ?? text,
    toldTitle: (text) => title(text, anything) ?? text,
  };
};
