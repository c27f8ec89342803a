import { readAmount, readUnit } from './amount.ts';
import { asciiText } from './frames.ts';
import { garbled, type ScaleParser, type ScaleReport, trouble, weight } from './report.ts';

const frameLength = 22;
/** State, kind, device id and lamp byte (any value), eight of weight, space, unit. */
const framePattern = /^(ST|US|OL),(GS|NT),([\s\S])([\s\S]),([ +\-\d.]{8}) (kg| g|lb|oz)\r\n$/;
/** A frame so far whose id and lamp byte happen to be CR and LF. */
const openPattern = /(?:ST|US|OL),(?:GS|NT),\r\n$/;

/**
 * The 22-byte stream of CAS scales: `ST|US|OL , GS|NT , id lamp , weight(8) space unit CR LF`. A window of the last
 * 22 bytes is compared, so a lost byte costs one frame only.
 */
export class CasStreamParser implements ScaleParser {
  #window: number[] = [];

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) {
      this.#window.push(byte);
      const report = byte === 0x0a ? this.#atLineEnd() : undefined;
      if (report) reports.push(report);
      if (this.#window.length > frameLength) this.#window.shift();
    }
    return reports;
  }

  #atLineEnd(): ScaleReport | undefined {
    const text = asciiText(this.#window.slice(-frameLength));
    const match = framePattern.exec(text);
    if (!match && (!text.endsWith('\r\n') || openPattern.test(text))) return undefined;
    if (match) this.#window = [];
    return match
      ? frameReport(match)
      : garbled('A CAS stream line has 22 bytes: ST,GS,..,weight kg');
  }
}

function frameReport([
  ,
  state,
  kind,
  ,
  ,
  digits = '',
  unitText = '',
]: RegExpExecArray): ScaleReport {
  if (state === 'OL') return trouble(['overload']);
  const unit = readUnit(unitText);
  const amount = unit && readAmount(digits.trim().replace(/^\+/, ''), unit);
  if (!amount) return garbled(`"${digits}" is no CAS weight`);
  return weight(amount, { stable: state === 'ST', net: kind === 'NT' });
}
