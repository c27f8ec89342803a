import { readAmount } from './amount.ts';
import { asciiText, withoutParity } from './frames.ts';
import {
  garbled,
  type ScaleParser,
  type ScaleReport,
  type ScaleTrouble,
  trouble,
  weight,
} from './report.ts';

const STX = 0x02;
const CR = 0x0d;
const QUESTION = 0x3f;
const limit = 16;

/** xx.xxx is kilograms, xxx.xx is pounds; N marks a net weight (Mettler Toledo 8217 manual). */
const weightPattern = /^(\d{2}\.\d{3}|\d{3}\.\d{2}|\d{2}\.\d{2})(N?)$/;

/** b6 is always 1 in the maker's manual, b5 says net, b4 centre of zero: neither is trouble. */
const troubleBits: readonly (readonly [number, ScaleTrouble])[] = [
  [0x01, 'motion'],
  [0x02, 'overload'],
  [0x04, 'below_zero'],
  [0x08, 'not_zeroed'],
];

/**
 * Replies of the Mettler Toledo 8217 and 8213: `02 WW.WWW [4e] 0d`, or `02 3f S 0d` with a status byte.
 * The status byte may have the value of any control character, so it is taken by its place.
 */
export class Toledo8217Parser implements ScaleParser {
  #open: number[] | undefined;

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) {
      const report = this.#take(withoutParity(byte));
      if (report) reports.push(report);
    }
    return reports;
  }

  #take(byte: number): ScaleReport | undefined {
    const open = this.#open;
    const isStatusByte = open?.length === 1 && open[0] === QUESTION;
    if (byte === STX && !isStatusByte) this.#open = [];
    else if (open && (byte !== CR || isStatusByte)) return this.#add(open, byte);
    else if (open) return this.#close(open);
    return undefined;
  }

  #add(open: number[], byte: number): ScaleReport | undefined {
    open.push(byte);
    if (open.length <= limit) return undefined;
    this.#open = undefined;
    return garbled('An 8217 reply ends with CR after at most 8 bytes');
  }

  #close(frame: readonly number[]): ScaleReport {
    this.#open = undefined;
    return frame[0] === QUESTION ? statusReport(frame) : weightReport(asciiText(frame));
  }
}

function statusReport(frame: readonly number[]): ScaleReport {
  const status = frame[1];
  if (status === undefined || frame.length !== 2)
    return garbled('An 8217 status is ? and one byte');
  const troubles = troubleBits.filter(([bit]) => (status & bit) !== 0).map(([, name]) => name);
  const atZero = (status & 0x10) !== 0;
  return troubles.length > 0 || atZero
    ? trouble(troubles, { atZero })
    : trouble(['refused'], { detail: 'The scale answered ? without a cause' });
}

function weightReport(text: string): ScaleReport {
  const match = weightPattern.exec(text);
  const digits = match?.[1] ?? '';
  const amount = readAmount(digits, digits.length - digits.indexOf('.') === 4 ? 'kg' : 'lb');
  if (!match || !amount) return garbled(`"${text}" is no 8217 weight (WW.WWW or WWW.WW)`);
  return weight(amount, { net: match[2] === 'N' });
}
