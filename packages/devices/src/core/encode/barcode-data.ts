import type { Symbology } from '../receipt-doc.ts';
import { isCode39 } from '../symbols/barcode.ts';
import { gs1CheckDigit } from '../symbols/check-digit.ts';

export type CheckedData = { readonly data: string } | { readonly problem: string };

const numericLength: Partial<Record<Symbology, number>> = { ean13: 13, ean8: 8, upca: 12 };

/**
 * The data with its check digit. A missing check digit is added, a wrong one refused: a printer
 * would either print nothing or silently another number.
 */
export function barcodeData(symbology: Symbology, data: string): CheckedData {
  const length = numericLength[symbology];
  if (length !== undefined) return checkedNumber(data, length);
  if (symbology === 'itf') {
    return /^(\d\d)+$/.test(data) ? { data } : { problem: 'not an even number of digits' };
  }
  if (symbology === 'code39') {
    return isCode39(data) ? { data } : { problem: 'a character outside Code 39' };
  }
  return /^[ -~]+$/.test(data) ? { data } : { problem: 'a character outside ASCII' };
}

function checkedNumber(data: string, length: number): CheckedData {
  if (!/^\d+$/.test(data)) return { problem: 'not digits only' };
  if (data.length === length - 1) return { data: data + gs1CheckDigit(data) };
  if (data.length !== length) return { problem: `not ${length} digits` };
  return gs1CheckDigit(data.slice(0, -1)) === data.at(-1)
    ? { data }
    : { problem: 'a wrong check digit' };
}
