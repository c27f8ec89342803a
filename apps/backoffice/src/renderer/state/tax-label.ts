import type { OfficeTaxCode } from '@galley/backoffice/contract';
import { words } from '../app/words.ts';

type Rate = OfficeTaxCode['rates'][number];

/** Millionths in per cent: 65,000 is "6.5%". */
const percentOf = (ppm: number): string => `${ppm / 10_000}%`;

/** Most rates bear their figure in the name already. */
const rateName = ({ name, ppm }: Rate): string =>
  name.includes('%') ? name : `${name} ${percentOf(ppm)}`;

/** A tax code as a person knows it: its rates with their figures, and where another kind of order differs. */
export const taxLabel = (codes: readonly OfficeTaxCode[], code: string): string => {
  const rates = codes.find((one) => one.code === code)?.rates ?? [];
  const kinds = [...new Set(rates.map((rate) => rate.orderTypeKind))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  );
  const parts = kinds.map((kind) => {
    const of = rates.filter((rate) => rate.orderTypeKind === kind).map(rateName);
    return kind === null
      ? of.join(' + ')
      : words.rateFor(of.join(' + '), words.orderKinds[kind] ?? kind);
  });
  return parts.length === 0 ? code : parts.join(', ');
};
