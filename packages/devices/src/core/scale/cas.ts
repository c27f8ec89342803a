import { readAmount, readUnit } from './amount.ts';
import { asciiText } from './frames.ts';
import { garbled, type ScaleParser, type ScaleReport, trouble, weight } from './report.ts';

const SOH = 0x01;
const STX = 0x02;
const ETX = 0x03;
const EOT = 0x04;
const ACK = 0x06;
const NAK = 0x15;
/** SOH STX, state, sign, six of weight, two of unit, block check, ETX EOT. */
const frameLength = 15;

/**
 * Replies of CAS AP-1, PD-II, SW-II and ER: `06` or `15` to ENQ; to DC1
 * `01 02 STA SIGN D D D . D D U U BCC 03 04`, BCC the exclusive-or of state to unit. The block check may have any
 * value, so the frame is taken by its length.
 */
export class CasParser implements ScaleParser {
  #open: number[] = [];

  feed(bytes: Iterable<number>): ScaleReport[] {
    const reports: ScaleReport[] = [];
    for (const byte of bytes) this.#take(byte, reports);
    return reports;
  }

  #take(byte: number, reports: ScaleReport[]): void {
    if (this.#open.length === 0) this.#begin(byte, reports);
    else if (this.#open.length === 1 && byte !== STX) this.#misfit(byte, reports);
    else {
      this.#open.push(byte);
      if (this.#open.length === frameLength) this.#close(reports);
    }
  }

  #begin(byte: number, reports: ScaleReport[]): void {
    if (byte === SOH) this.#open = [byte];
    else if (byte === ACK) reports.push({ kind: 'ready' });
    else if (byte === NAK) reports.push(trouble(['refused'], { detail: 'The scale answered NAK' }));
  }

  #misfit(byte: number, reports: ScaleReport[]): void {
    this.#open = [];
    this.#begin(byte, reports);
  }

  /** A damaged frame may hold the start of the next one: what follows its first byte is read again. */
  #close(reports: ScaleReport[]): void {
    const frame = this.#open;
    this.#open = [];
    if (frame[13] === ETX && frame[14] === EOT) {
      reports.push(frameReport(frame));
      return;
    }
    reports.push(garbled('A CAS frame ends with 03 04 after 15 bytes'));
    const next = startAfter(frame);
    if (next > 0) for (const byte of frame.slice(next)) this.#take(byte, reports);
  }
}

const startAfter = (frame: readonly number[]): number =>
  frame.findIndex((byte, at) => at > 0 && byte === SOH && frame[at + 1] === STX);

function frameReport(frame: readonly number[]): ScaleReport {
  const body = frame.slice(2, 12);
  if (body.reduce((sum, byte) => sum ^ byte, 0) !== frame[12]) {
    return garbled('The block check of a CAS frame is wrong');
  }
  const text = asciiText(body);
  const unit = readUnit(text.slice(8));
  const amount =
    unit && readAmount(`${text[1] === '-' ? '-' : ''}${text.slice(2, 8).trim()}`, unit);
  const state = text[0];
  if (state === 'O') return trouble(['overload']);
  if (!amount || (state !== 'S' && state !== 'U')) return garbled(`"${text}" is no CAS weight`);
  return weight(amount, { stable: state === 'S' });
}
