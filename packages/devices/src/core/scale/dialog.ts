import { readAmount } from './amount.ts';
import { asciiBytes, asciiText, FrameCollector, withoutParity } from './frames.ts';
import {
  garbled,
  type ScaleParser,
  type ScaleReport,
  type ScaleTrouble,
  trouble,
  weight,
} from './report.ts';

const STX = 0x02;
const ETX = 0x03;
const EOT = 0x04;
const ENQ = 0x05;
const ACK = 0x06;
const NAK = 0x15;
const limit = 64;
const ESC = '\x1b';

/** `04 02 "01" 1b PPPPPP 1b 03`, or "03" with four digits of tare in grams. Price in minor units a kilogram. */
export function dialogPriceRecord(unitPriceMinor: number, tareGrams = 0): Uint8Array {
  const price = String(unitPriceMinor).padStart(6, '0');
  const tare = tareGrams === 0 ? '' : `${String(tareGrams).padStart(4, '0')}${ESC}`;
  const record = `${tare === '' ? '01' : '03'}${ESC}${price}${ESC}${tare}`;
  return Uint8Array.from([EOT, STX, ...asciiBytes(record), ETX]);
}

export const dialogAskWeight: Uint8Array = Uint8Array.from([EOT, ENQ]);
export const dialogAskError: Uint8Array = Uint8Array.from([EOT, STX, 0x30, 0x38, ETX]);

/** Nothing is the matter: the answer to a question for the cause that follows no NAK. */
const NO_ERROR = '00';

/** Status texts of record 09. Codes outside the table are a fault, shown with their number. */
const errorCodes: Readonly<Record<string, ScaleTrouble>> = {
  '20': 'motion',
  '21': 'no_change',
  '22': 'motion',
  '30': 'too_light',
  '31': 'below_zero',
  '32': 'overload',
};

/**
 * Answers of scales that speak Dialog 06, and 02 and 04 which are the same without checksums: ACK or NAK to a price,
 * record 02 with weight, unit price and price, record 09 with a two-digit cause, record 11 when the scale is sealed
 * and wants checksums that only the maker's key gives.
 */
export class DialogParser implements ScaleParser {
  readonly #frames = new FrameCollector(STX, ETX, limit, true);

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) {
      const report = this.#take(withoutParity(byte));
      if (report) reports.push(report);
    }
    return reports;
  }

  #take(byte: number): ScaleReport | undefined {
    if (!this.#frames.inFrame && byte === ACK) return { kind: 'ready' };
    if (!this.#frames.inFrame && byte === NAK) {
      return trouble(['refused'], { detail: 'The scale answered NAK' });
    }
    const frame = this.#frames.push(byte);
    if (frame?.kind === 'too-long') return garbled('A Dialog record has at most 64 bytes');
    return frame && recordReport(asciiText(frame.bytes));
  }
}

function recordReport(record: string): ScaleReport {
  const [name, ...fields] = record.split(ESC);
  if (name === '02') return weightReport(fields);
  if (name === '09') return errorReport(`${fields[0] ?? ''}${fields[1] ?? ''}`);
  if (name === '11') {
    return trouble(['sealed'], { detail: "It wants checksums made with the maker's key" });
  }
  return garbled(`Record "${record.slice(0, 2)}" is not one of 02, 09 and 11`);
}

function errorReport(code: string): ScaleReport {
  if (!/^\d{2}$/.test(code)) return garbled('A Dialog record 09 has two digits');
  if (code === NO_ERROR) return { kind: 'ready' };
  const name = errorCodes[code] ?? 'fault';
  return trouble([name], { atZero: name === 'too_light', detail: `Code ${code}` });
}

/** `"3" WWWWW PPPPPP IIIIII`: grams, price of a kilogram, price; the three must agree to half a minor unit. */
function weightReport([state, grams = '', unitPrice = '', price = '']: string[]): ScaleReport {
  const bad = garbled('A Dialog record 02 is "3", five digits, six digits, six digits');
  if (state === undefined || !/^\d$/.test(state) || !/^\d{5}$/.test(grams)) return bad;
  if (!/^\d{6}$/.test(unitPrice) || !/^\d{6}$/.test(price)) return bad;
  if (!pricesAgree(Number(grams), Number(unitPrice), Number(price))) {
    return garbled('Weight, unit price and price of a Dialog record do not agree');
  }
  const amount = readAmount(`${grams.slice(0, 2)}.${grams.slice(2)}`, 'kg');
  return amount ? weight(amount) : bad;
}

const pricesAgree = (grams: number, unitPrice: number, price: number): boolean =>
  Math.abs(grams * unitPrice - price * 1000) <= 500;
