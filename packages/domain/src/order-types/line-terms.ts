import type { Result } from '@galley/base';
import type { ChosenModifier, LineTax, LineTerms } from '../checks/checks.table.ts';
import type { LinePlace } from '../checks/line-places.ts';
import {
  byId,
  type CheckRow,
  groupBy,
  type LineRow,
  type OrderTypeRow,
  type ReceiptRow,
} from '../rows.ts';
import { activeTypes, orderTypeOf } from './order-type.ts';
import type { TypeMenu } from './type-menu.ts';

/** What one of an item costs on a price level. */
export type PieceTerms = {
  readonly unitPriceMinor: number;
  readonly perKgMinor?: number;
  readonly taxes: readonly LineTax[];
  /** With its modifiers as they cost there; absent: as everywhere. */
  readonly modifiers?: readonly ChosenModifier[];
};

const keyOf = ({ unitPriceMinor, perKgMinor, taxes, modifiers = [] }: PieceTerms): string =>
  [
    unitPriceMinor,
    perKgMinor ?? '',
    taxes.map(({ rateId }) => rateId).join(),
    modifiers.map(({ id, quantity, priceMinor }) => `${id} ${quantity} ${priceMinor}`).join(),
  ].join('\u0000');

/**
 * What a line would cost on a check of each order type, told apart; null where all are alike (rule OT3). A type under
 * which it has no tax rate is left out.
 */
export const termsOfLine = <E>(
  { orderTypes }: TypeMenu,
  termsUnder: (type: OrderTypeRow) => Result<PieceTerms, E>,
): LineTerms[] | null => {
  const all = activeTypes(orderTypes).flatMap((type) => {
    const terms = termsUnder(type);
    return terms.ok ? [{ type: type.id, terms: terms.value }] : [];
  });
  const groups = [...groupBy(all, ({ terms }) => keyOf(terms)).values()];
  if (groups.length < 2) return null;
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ types: group.map(({ type }) => type), ...first.terms }];
  });
};

/** Price of an item on the level of an order type; without one, its usual price. */
export const priceUnder = (
  menu: TypeMenu | undefined,
  type: OrderTypeRow | undefined,
  usual: number,
): number => {
  const levelId = type === undefined ? null : orderTypeOf(type).priceLevelId;
  return levelId === null ? usual : (menu?.priceOn.get(levelId) ?? usual);
};

type Checks = {
  readonly checks: readonly CheckRow[];
  readonly receipts: readonly ReceiptRow[];
};

/**
 * The order type that the lines of each check go by: what it was settled as first, else what it is now. What was
 * settled stays, whatever a cut-off register made of the check meanwhile (rule OT5).
 */
const typesOfChecks = ({ checks, receipts }: Checks) => {
  const settled = new Map<string, string>();
  for (const { checkId, type, orderTypeId } of byId(receipts)) {
    if (type === 'sale' && orderTypeId != null && !settled.has(checkId))
      settled.set(checkId, orderTypeId);
  }
  const now = new Map(checks.map(({ id, orderTypeId }) => [id, orderTypeId]));
  return { settled, typeOf: (checkId: string) => settled.get(checkId) ?? now.get(checkId) };
};

/**
 * Under which order type a line counts: that of the check that it sits on. Of several checks of different types a
 * settled one decides, then the one that it was rung on (rule OT6).
 */
const typeOfLine = (
  { settled, typeOf }: ReturnType<typeof typesOfChecks>,
  row: LineRow,
  place: LinePlace,
): string | undefined => {
  const on = place.shares.map(({ checkId }) => checkId);
  const types = new Set(on.map(typeOf));
  if (types.size === 1) return [...types][0];
  const kept = on.filter((checkId) => settled.has(checkId)).sort()[0];
  if (kept !== undefined) return settled.get(kept);
  return typeOf(row.checkId);
};

const under = (row: LineRow, type: string | undefined): LineRow => {
  const terms = row.terms?.find(({ types }) => type !== undefined && types.includes(type));
  if (terms === undefined) return row;
  const { unitPriceMinor, perKgMinor, taxes, modifiers } = terms;
  const weighing =
    row.weighing == null || perKgMinor === undefined
      ? row.weighing
      : { ...row.weighing, perKgMinor };
  const chosen = modifiers === undefined ? row.modifiers : [...modifiers];
  return { ...row, unitPriceMinor, taxes: [...taxes], weighing, modifiers: chosen };
};

/** Whether a line has terms of its own under the order type that it counts under. */
export const hasTermsThere = (checks: Checks): ((row: LineRow, place: LinePlace) => boolean) => {
  const types = typesOfChecks(checks);
  return (row, place) => {
    const type = typeOfLine(types, row, place);
    return row.terms?.some((terms) => type !== undefined && terms.types.includes(type)) === true;
  };
};

/** Lines as they count on the checks where they sit (rules OT4 to OT6). */
export const lineUnderType = (checks: Checks): ((row: LineRow, place: LinePlace) => LineRow) => {
  const types = typesOfChecks(checks);
  return (row, place) => (row.terms == null ? row : under(row, typeOfLine(types, row, place)));
};
