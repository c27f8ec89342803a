import type { OfficeZone } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import type { SiteFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { readPrice } from '../../state/price.ts';

const AMOUNTS = ['fee', 'freeFrom', 'minimum'] as const;
export type AmountField = (typeof AMOUNTS)[number];

/** A zone as it is typed. */
export type ZoneDraft = {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly codes: string;
  readonly streets: string;
  readonly fee: string;
  readonly freeFrom: string;
  readonly minimum: string;
  readonly extraMinutes: number;
  readonly active: boolean;
};

export type ZoneProblems = Partial<Readonly<Record<AmountField, string>>>;

export const newZone = (key: string): ZoneDraft => ({
  ...{ key, name: '', codes: '', streets: '', fee: '', freeFrom: '', minimum: '' },
  ...{ extraMinutes: 0, active: true },
});

export const draftOf = (zone: OfficeZone, { currency, locale }: SiteFormat): ZoneDraft => {
  const text = (minor: number | null) => (minor === null ? '' : moneyText(minor, currency, locale));
  return {
    key: zone.id ?? zone.name,
    ...(zone.id === undefined ? {} : { id: zone.id }),
    name: zone.name,
    codes: zone.codes.join(', '),
    streets: zone.streets.join(', '),
    fee: text(zone.feeMinor),
    freeFrom: text(zone.freeFromMinor),
    minimum: text(zone.minimumMinor),
    extraMinutes: zone.extraMinutes,
    active: zone.active,
  };
};

const listOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readAmount = (draft: ZoneDraft, field: AmountField, format: SiteFormat) =>
  draft[field].trim() === '' ? { minor: null } : readPrice(draft[field], draft.name, format);

/** The zone as it is saved, or what is wrong with its amounts. */
export const zoneOf = (
  draft: ZoneDraft,
  format: SiteFormat,
): { readonly zone: OfficeZone } | { readonly problems: ZoneProblems } => {
  const read = Object.fromEntries(
    AMOUNTS.map((field) => [field, readAmount(draft, field, format)]),
  );
  const wrong = AMOUNTS.flatMap((field) => {
    const one = read[field];
    return one !== undefined && 'problem' in one && one.problem !== undefined
      ? [[field, one.problem]]
      : [];
  });
  if (wrong.length > 0) return { problems: Object.fromEntries(wrong) };
  const minorOf = (field: AmountField) => read[field]?.minor ?? null;
  const { id, name, extraMinutes, active } = draft;
  return {
    zone: {
      ...(id === undefined ? {} : { id }),
      ...{ name: name.trim(), codes: listOf(draft.codes), streets: listOf(draft.streets) },
      ...{ feeMinor: minorOf('fee') ?? 0, freeFromMinor: minorOf('freeFrom') },
      ...{ minimumMinor: minorOf('minimum'), extraMinutes, active },
    },
  };
};

/** What can be saved: each has a name and says where it is. */
export const isWhole = ({ name, codes, streets }: ZoneDraft): boolean =>
  name.trim() !== '' && listOf(codes).length + listOf(streets).length > 0;

export const amountLabels: Readonly<Record<AmountField, string>> = {
  fee: words.zoneFee,
  freeFrom: words.zoneFreeFrom,
  minimum: words.zoneMinimum,
};
