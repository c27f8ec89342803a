import type { PrintJobView } from '@galley/pos/contract';
import { printWords } from '../app/print-words.ts';
import { causeText } from '../app/trouble-text.ts';

export type PrintMark = { readonly tone: 'ok' | 'neutral' | 'attention'; readonly text: string };

const waitText = (cause: string): string =>
  cause === 'paper-out' ? printWords.waitsForPaper : printWords.waitsFor(causeText(cause));

const whereText = ({ printerName, insteadOf }: PrintJobView): string =>
  insteadOf === null ? '' : ` ${printWords.atInstead(printerName, insteadOf)}`;

const wordsOf = ({ state, cause, evidence }: PrintJobView): PrintMark => {
  switch (state) {
    case 'printed':
      if (evidence === 'none') return { tone: 'neutral', text: printWords.kept };
      return { tone: 'ok', text: evidence === 'L2' ? printWords.printed : printWords.taken };
    case 'handed_over':
      return { tone: 'neutral', text: printWords.handedOver };
    case 'unknown':
      return { tone: 'attention', text: printWords.perhaps };
    case 'sending':
    case 'waiting':
      return cause === null
        ? { tone: 'neutral', text: printWords.printing }
        : { tone: 'attention', text: printWords.stopped(causeText(cause)) };
    default:
      return cause === null
        ? { tone: 'neutral', text: printWords.waits }
        : { tone: 'attention', text: waitText(cause) };
  }
};

/** How far a paper is, as far as that is proved, and where it is when that is not where it belongs (rule PN17). */
export const printMark = (job: PrintJobView): PrintMark => {
  const { tone, text } = wordsOf(job);
  return { tone, text: text + whereText(job) };
};

/** A paper that needs somebody, or something: it does not come out by itself. */
export const isTroubled = ({ state, cause }: PrintJobView): boolean =>
  state === 'blocked' ||
  state === 'failed_safe' ||
  state === 'unknown' ||
  (cause !== null && (state === 'waiting' || state === 'sending'));

/** Out, or as good as that can be known. */
export const isOut = ({ state }: PrintJobView): boolean =>
  state === 'printed' || state === 'handed_over';
