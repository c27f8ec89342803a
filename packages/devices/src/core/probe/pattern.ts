import { err, type Failure, failure, ok, type Result } from '@galley/base';

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value' | 'probe' | 'probe#' | 'unit' | '*' };

export type LinePattern = readonly Token[];
export type PatternMatch = {
  readonly value: string;
  readonly probe?: string;
  readonly unit?: string;
};

const placeholders = /\{(value|probe#|probe|unit|\*)\}/g;

/** How each placeholder takes characters: as many as fit, and it never gives any back, so matching is linear. */
const takers = {
  value: /[+-]?[ ]?\d{1,7}(?:[.,]\d{1,6})?/y,
  probe: /[A-Za-z0-9_-]{1,32}/y,
  'probe#': /\d{1,9}/y,
  unit: /°?[CFKcfk]/y,
} as const;

/**
 * Reads a pattern such as `T{probe#} {value}`: `{value}` a decimal number, `{probe}` letters, digits, _ and -,
 * `{probe#}` digits only, `{unit}` C, F or K, `{*}` anything up to the text that follows. A space stands for any run
 * of blanks. Other braces are themselves, so JSON lines can be described.
 */
export function readPattern(text: string): Result<LinePattern, Failure> {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholders)) {
    if (match.index > from) tokens.push({ kind: 'literal', text: text.slice(from, match.index) });
    tokens.push({ kind: match[1] as 'value' | 'probe' | 'probe#' | 'unit' | '*' });
    from = match.index + match[0].length;
  }
  if (from < text.length) tokens.push({ kind: 'literal', text: text.slice(from) });
  const wrong = whyWrong(tokens);
  return wrong === undefined ? ok(tokens) : err(failure('pattern', wrong));
}

function whyWrong(tokens: readonly Token[]): string | undefined {
  const count = (...kinds: Token['kind'][]): number =>
    tokens.filter((token) => kinds.includes(token.kind)).length;
  if (count('value') !== 1) return 'must hold {value} once';
  if (count('probe', 'probe#') > 1) return 'may hold {probe} or {probe#} once';
  if (count('unit') > 1) return 'may hold {unit} once';
  const loose = tokens.some((token, at) => token.kind === '*' && isPlaceholder(tokens[at + 1]));
  return loose ? 'has {*} before another placeholder: put the text between them' : undefined;
}

const isPlaceholder = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'literal';

/**
 * The values in a whole line, or undefined where it does not fit. With a `sentinel` that stands for no sensor, such as
 * `OPEN` or `Err*`, it stands where a number would.
 */
export function matchPattern(
  pattern: LinePattern,
  line: string,
  sentinel?: string,
): PatternMatch | undefined {
  const found: Record<string, string> = {};
  let at = 0;
  for (const [place, token] of pattern.entries()) {
    const next = pattern[place + 1];
    const isWord = token.kind === 'value' && sentinel !== undefined;
    const end = isWord ? endOfSentinel(sentinel, next, line, at) : endOf(token, next, line, at);
    if (end === undefined) return undefined;
    if (token.kind !== 'literal' && token.kind !== '*') {
      found[token.kind === 'probe#' ? 'probe' : token.kind] = line.slice(at, end);
    }
    at = end;
  }
  const { value } = found;
  return at === line.length && value !== undefined ? { ...found, value } : undefined;
}

function endOf(
  token: Token,
  next: Token | undefined,
  line: string,
  at: number,
): number | undefined {
  if (token.kind === 'literal') return endOfLiteral(token.text, line, at);
  if (token.kind === '*') return endOfAnything(next, line, at);
  const taker = takers[token.kind];
  taker.lastIndex = at;
  return taker.test(line) ? taker.lastIndex : undefined;
}

function endOfSentinel(
  sentinel: string,
  next: Token | undefined,
  line: string,
  at: number,
): number | undefined {
  const word = sentinel.endsWith('*') ? sentinel.slice(0, -1) : sentinel;
  if (!line.startsWith(word, at)) return undefined;
  const end = at + word.length;
  return word === sentinel ? end : endOfAnything(next, line, end);
}

function endOfAnything(next: Token | undefined, line: string, at: number): number | undefined {
  if (next?.kind !== 'literal') return line.length;
  for (let end = at; end <= line.length; end += 1) {
    if (endOfLiteral(next.text, line, end) !== undefined) return end;
  }
  return undefined;
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

function endOfLiteral(text: string, line: string, from: number): number | undefined {
  let at = from;
  for (const char of text) {
    if (isBlank(char)) {
      if (!isBlank(line[at]) && !isBlank(line[at - 1])) return undefined;
      while (isBlank(line[at])) at += 1;
    } else if (line.startsWith(char, at)) at += char.length;
    else return undefined;
  }
  return at;
}
