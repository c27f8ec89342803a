import type { Fact } from '@galley/base';
import { rowAgain } from '../decision.ts';
import type { CustomerAddressRow } from '../rows.ts';

/** Two writings of one address: case, accents and what stands between words tell nothing apart. */
const folded = (address: string): string =>
  address
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Sixteen hexadecimal digits of a text: enough to tell the addresses of one customer apart. */
const digest = (text: string): string => {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    two = Math.imul(two ^ code, 0x85ebca6b) >>> 0;
  }
  return [one, two].map((part) => part.toString(16).padStart(8, '0')).join('');
};

export const customerAddressId = (customerId: string, address: string): string =>
  `cad_${customerId.slice(4)}_${digest(folded(address))}`;

/** Notes that something went to an address of a customer, once for each time that it is used (rule DL9). */
export const usedAddress = (
  known: readonly CustomerAddressRow[],
  customerId: string,
  address: string,
  usedAt: number,
): Fact[] => {
  const id = customerAddressId(customerId, address);
  const before = known.find((row) => row.id === id);
  return before !== undefined && before.usedAt >= usedAt
    ? []
    : [rowAgain('customer_address', { id, customerId, address, usedAt })];
};

/** Addresses of a customer, the one that was used last first, then the one of their record. */
export const addressesOf = (
  known: readonly CustomerAddressRow[],
  recorded: string | null,
): readonly string[] => {
  const used = [...known].sort((a, b) => b.usedAt - a.usedAt || (a.id < b.id ? -1 : 1));
  const all = [...used.map(({ address }) => address), ...(recorded === null ? [] : [recorded])];
  return [
    ...new Map(all.map((text) => [folded(text), text] as const).reverse()).values(),
  ].reverse();
};
