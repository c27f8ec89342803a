/** Usage page and usage of bar code scanners in USB HID POS mode. */
export const HID_SCANNER_USAGE_PAGE = 0x8c;
export const HID_SCANNER_USAGE = 0x02;

const reportId = 0x02;
const maxData = 56;
const limit = 4096;
const bracket = 0x5d;

/**
 * Puts the input reports of a HID POS scanner together: `02 length ] c m data… more`, the last byte 1 when the code
 * goes on in the next report. Some devices put the AIM identifier one byte later; both places are looked at.
 */
export class HidPosAssembler {
  #open = '';
  #tooLong = false;

  /** The code that this report completes, AIM identifier in front; undefined while more is to come. */
  feed(report: Uint8Array): string | undefined {
    const bytes = report[0] === reportId ? report.subarray(1) : report;
    if (bytes.length < 4) return undefined;
    this.#add(textOf(bytes, this.#open === ''));
    return bytes[62] === 1 ? undefined : this.#close();
  }

  #add(text: string): void {
    if (this.#open.length + text.length <= limit) this.#open += text;
    else this.#tooLong = true;
  }

  #close(): string | undefined {
    const text = this.#tooLong ? '' : this.#open;
    this.#open = '';
    this.#tooLong = false;
    return text === '' ? undefined : text;
  }
}

function textOf(bytes: Uint8Array, isFirst: boolean): string {
  const at = bytes[1] !== bracket && bytes[2] === bracket ? 2 : 1;
  const length = Math.min(bytes[0] ?? 0, maxData);
  const data = latin1(bytes.subarray(at + 3, Math.min(at + 3 + length, 62)));
  if (data === '') return '';
  const aim = bytes[at] === bracket ? latin1(bytes.subarray(at, at + 3)) : '';
  return isFirst ? aim + data : data;
}

const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/[\r\n\0]+$/, '');
