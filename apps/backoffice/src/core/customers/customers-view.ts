import {
  allergyTexts,
  type CustomerRow,
  findable,
  findCustomers,
  groupBy,
  isSamePhone,
  phoneDigits,
} from '@galley/domain';
import type { OfficeCustomer, OfficeCustomers } from '../../contract/index.ts';
import type { OfficeReads } from '../reads/office-reads.ts';

const SHOWN = 200;

/** Numbers that end alike may be one; the last digits bring them together before they are compared. */
const TAIL = 7;

const sameNumbers = (rows: readonly CustomerRow[]): CustomerRow[][] => {
  const withPhone = rows.filter(({ phone }) => phone !== null);
  const byTail = groupBy(withPhone, ({ phone }) => phoneDigits(phone ?? '').slice(-TAIL));
  return [...byTail.values()].flatMap((group) => {
    const [first, ...others] = group;
    const same = others.filter(({ phone }) => isSamePhone(phone ?? '', first?.phone ?? ''));
    return first === undefined || same.length === 0 ? [] : [[first, ...same]];
  });
};

const viewer = (reads: OfficeReads) => {
  const allergies = groupBy(reads.customerAllergies(), ({ customerId }) => customerId);
  const visits = reads.visits();
  return ({ id, name, phone, address, notes, taxExemption }: CustomerRow): OfficeCustomer => {
    const mine = allergies.get(id) ?? [];
    return {
      ...{ id, name, phone, address, notes, taxExemption },
      allergens: mine.flatMap(({ allergen }) => allergen ?? []),
      words: mine.flatMap(({ allergen, words }) => (allergen === null ? (words ?? []) : [])),
      allergies: allergyTexts(mine.map((row) => ({ ...row, allergyId: row.id }))),
      visits: visits.get(id)?.visits ?? 0,
      lastVisit: visits.get(id)?.lastVisit ?? null,
    };
  };
};

const byName = (a: CustomerRow, b: CustomerRow): number =>
  a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** The customers of the house, all or those that are meant (rule CU10). */
export const customersView = (reads: OfficeReads, text: string): OfficeCustomers => {
  const rows = reads.customers();
  const view = viewer(reads);
  const meant =
    text.trim() === ''
      ? rows.toSorted(byName).slice(0, SHOWN)
      : findCustomers(rows.map(findable), text, SHOWN);
  return {
    customers: meant.map(view),
    count: rows.length,
    sameNumber: sameNumbers(rows.toSorted(byName)).map((group) => group.map(view)),
  };
};
