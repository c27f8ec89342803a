import { readAmount, readUnit } from './amount.ts';
import { asciiText } from './frames.ts';
import { garbled, type ScaleParser, type ScaleReport, trouble, weight } from './report.ts';

const limit = 64;
const linePattern =
  /^(?:(ST|US|OL)\s*,\s*)?(?:(GS|NT|G|N)\s*[,:]?\s*)?([+-]?\s*\d{1,6}(?:\.\d{0,5})?)\s*(kg|g|lb|oz)$/i;

/**
 * Lines of Adam scales, sent on `P CR LF` and only for a new weight that is not zero. Headings of a printed label
 * and empty lines say nothing; what looks like a weight and is none is garbled.
 */
export class AdamParser implements ScaleParser {
  #line: number[] = [];
  #tooLong = false;

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) {
      const report = byte === 0x0d || byte === 0x0a ? this.#close() : this.#add(byte);
      if (report) reports.push(report);
    }
    return reports;
  }

  #add(byte: number): undefined {
    if (this.#line.length < limit) this.#line.push(byte);
    else this.#tooLong = true;
  }

  #close(): ScaleReport | undefined {
    const text = asciiText(this.#line).trim();
    const tooLong = this.#tooLong;
    this.#line = [];
    this.#tooLong = false;
    if (tooLong) return garbled('An Adam line has at most 64 characters');
    return text === '' ? undefined : lineReport(text);
  }
}

function lineReport(text: string): ScaleReport | undefined {
  const match = linePattern.exec(text);
  if (!match) return /\d/.test(text) ? garbled(`"${text}" is no Adam weight`) : undefined;
  const [, state, kind, digits = '', unitText = ''] = match;
  if (state?.toUpperCase() === 'OL') return trouble(['overload']);
  const unit = readUnit(unitText);
  const amount = unit && readAmount(digits.replace(/[\s+]/g, ''), unit);
  if (!amount) return garbled(`"${text}" is no Adam weight`);
  return weight(amount, {
    stable: state?.toUpperCase() !== 'US',
    net: kind?.toUpperCase().startsWith('N') === true,
  });
}
