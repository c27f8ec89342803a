import { readAmount, readUnit } from './amount.ts';
import { asciiText, FrameCollector, withoutParity } from './frames.ts';
import {
  garbled,
  type ScaleParser,
  type ScaleReport,
  type ScaleTrouble,
  trouble,
  weight,
} from './report.ts';

const LF = 0x0a;
const ETX = 0x03;
const limit = 48;
const weightPattern = /^\s*(-?\s*\d{1,6}(?:\.\d{0,4})?)\s*(LB|KG|OZ|G)$/i;
const bad = 'An NCI reply is [LF weight CR] LF [S] status bytes CR ETX';

/**
 * Replies of NCI and Weigh-Tronix scales in ECR mode: `0a xx.xxxLB 0d 0a S h h [h] 0d 03`; without a weight only
 * `0a S hh 0d 03`; `0a 3f 0d 03` for a command that the scale does not know. Older models leave the S out.
 */
export class NciEcrParser implements ScaleParser {
  readonly #frames = new FrameCollector(LF, ETX, limit, false);

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) {
      const frame = this.#frames.push(withoutParity(byte));
      if (frame)
        reports.push(frame.kind === 'frame' ? frameReport(asciiText(frame.bytes)) : garbled(bad));
    }
    return reports;
  }
}

function frameReport(text: string): ScaleReport {
  if (!text.endsWith('\r')) return garbled(bad);
  const parts = text.slice(0, -1).split('\r\n');
  const last = parts.at(-1) ?? '';
  if (last === '?') return trouble(['refused'], { detail: 'The scale does not know the command' });
  const status = statusBytes(last);
  if (!status || parts.length > 2) return garbled(bad);
  const troubles = troublesOf(status);
  const atZero = (status[0] & 0x02) !== 0;
  if (parts.length === 1 || troubles.length > 0) return withoutWeight(troubles, atZero);
  return weightReport(parts[0] ?? '', ((status[2] ?? 0) & 0x04) !== 0);
}

function withoutWeight(troubles: readonly ScaleTrouble[], atZero: boolean): ScaleReport {
  return troubles.length > 0 || atZero
    ? trouble(troubles, { atZero })
    : trouble(['refused'], { detail: 'The scale sent a status without a weight' });
}

type Status = readonly [number, number, number?];

/** Bits 4 and 5 of each status byte are always 1; bit 6 of the second says that a third follows. */
function statusBytes(text: string): Status | undefined {
  const bytes = [...(text.startsWith('S') && text.length > 2 ? text.slice(1) : text)].map((char) =>
    char.charCodeAt(0),
  );
  const [first, second, third] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if (bytes.some((byte) => (byte & 0x30) !== 0x30)) return undefined;
  if (bytes.length !== ((second & 0x40) !== 0 ? 3 : 2)) return undefined;
  return third === undefined ? [first, second] : [first, second, third];
}

const statusTroubles: readonly (readonly [number, number, ScaleTrouble])[] = [
  [0, 0x01, 'motion'],
  [0, 0x0c, 'fault'],
  [1, 0x01, 'below_zero'],
  [1, 0x02, 'overload'],
  [1, 0x0c, 'fault'],
  [2, 0x08, 'not_zeroed'],
];

function troublesOf(status: Status): ScaleTrouble[] {
  const found = statusTroubles.filter(([at, bits]) => ((status[at] ?? 0) & bits) !== 0);
  return [...new Set(found.map(([, , name]) => name))];
}

function weightReport(text: string, net: boolean): ScaleReport {
  const match = weightPattern.exec(text);
  const unit = readUnit(match?.[2] ?? '');
  const amount = unit && readAmount((match?.[1] ?? '').replace(/\s/g, ''), unit);
  return amount ? weight(amount, { net }) : garbled(`"${text}" is no NCI weight`);
}
