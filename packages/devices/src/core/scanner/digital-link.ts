import { err, failure, ok, type Result } from '@galley/base';
import { type Gs1Element, type Gs1Error, readElement } from './gs1.ts';
import { aiRules } from './gs1-table.ts';

/** Primary keys of the GS1 Digital Link standard, each with the qualifiers that may follow it in the path. */
const qualifiers: Readonly<Record<string, readonly string[]>> = {
  '00': [],
  '01': ['22', '10', '21', '235'],
  '253': [],
  '255': [],
  '401': [],
  '402': [],
  '414': ['254', '7040'],
  '417': ['7040'],
  '8003': [],
  '8004': ['7040'],
  '8006': ['22', '10', '21'],
  '8010': ['8011'],
  '8013': [],
  '8017': ['8019'],
  '8018': ['8019'],
};

/**
 * AIs of a GS1 Digital Link URI, from its path and its query; undefined for a text that is none, an error for one whose
 * values break the rules of their AIs.
 */
export function readDigitalLink(
  text: string,
  thisYear: number,
): Result<readonly Gs1Element[], Gs1Error> | undefined {
  const match = /^https?:\/\/[^/?#\s]+([^?#\s]*)(?:\?([^#\s]*))?/i.exec(text);
  if (!match || text.length > 2048) return undefined;
  const segments = (match[1] ?? '').split('/').slice(1);
  const start = keyPlace(segments);
  if (start < 0) return undefined;
  const pairs = [...pairsOfPath(segments.slice(start)), ...pairsOfQuery(match[2] ?? '')];
  return readPairs(pairs, thisYear);
}

/** The last place where a primary key and only its own qualifiers stand: earlier digits belong to the site's folders. */
function keyPlace(segments: readonly string[]): number {
  for (let at = segments.length - 2; at >= 0; at -= 1) {
    const allowed = qualifiers[segments[at] ?? ''];
    const names = segments.slice(at + 2).filter((_, place) => place % 2 === 0);
    const isWhole = (segments.length - at) % 2 === 0;
    if (allowed && isWhole && names.every((name) => allowed.includes(name))) return at;
  }
  return -1;
}

type Pair = readonly [string, string];

const pairsOfPath = (segments: readonly string[]): Pair[] =>
  segments.flatMap((name, at): Pair[] => (at % 2 === 0 ? [[name, segments[at + 1] ?? '']] : []));

/** Only numeric names are AIs; others (`linkType`, tracking) mean nothing here. */
function pairsOfQuery(query: string): Pair[] {
  const pairs = query.split(/[&;]/).map((part): Pair => {
    const cut = part.indexOf('=');
    return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
  });
  return pairs.filter(([name]) => /^\d{2,4}$/.test(name));
}

function readPairs(
  pairs: readonly Pair[],
  thisYear: number,
): Result<readonly Gs1Element[], Gs1Error> {
  const elements: Gs1Element[] = [];
  for (const [ai, raw] of pairs) {
    const rule = aiRules.get(ai);
    const value = decoded(raw);
    if (!rule) return err(failure('unknown_ai', `"${ai}" is no GS1 application identifier`, ai));
    if (value === undefined) return err(failure('charset', `"${raw}" is badly encoded`, ai));
    const element = readElement(rule, ai === '01' ? value.padStart(14, '0') : value, thisYear);
    if (!element.ok) return element;
    elements.push(element.value);
  }
  return ok(elements);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
