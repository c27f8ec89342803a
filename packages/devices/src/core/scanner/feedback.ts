import type { Failure, Result } from '@galley/base';
import type { Scan } from './scan.ts';

/** What the person with the scanner hears and reads. */
export type ScanFeedback = { readonly tone: 'good' | 'bad'; readonly words: string };

/** A code that was read and a code that must be scanned again sound different; `found` names what the app made of it. */
export function feedbackOf(result: Result<Scan, Failure>, found: string | undefined): ScanFeedback {
  if (!result.ok) return { tone: 'bad', words: result.error.message };
  return found === undefined
    ? { tone: 'bad', words: `Nothing here has the code ${printable(result.value.raw)}.` }
    : { tone: 'good', words: found };
}

const printable = (text: string): string =>
  [...text.slice(0, 40)].map((char) => (char < ' ' ? ' ' : char)).join('');
