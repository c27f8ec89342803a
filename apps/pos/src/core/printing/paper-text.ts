import type {
  BusinessIdentity,
  CallNumber,
  PaperLabels,
  PaperMarks,
  PaperTax,
} from '@galley/devices/core';
import type { CheckRow, LineTax, SiteRow, TaxExemption, TaxTotal } from '@galley/domain';

/** Making a formatter costs more than a hundred uses of it; a register has one site. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = ({ locale, timeZone }: SiteRow): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  formats.set(key, made);
  return made;
};

/** Date and time as guests of the site read them. */
export const paperTime = (at: number, site: SiteRow): string => formatOf(site).format(at);

export const businessOf = (site: SiteRow): BusinessIdentity => ({
  name: site.name,
  lines: site.addressLines,
  ...(site.taxNumber === null ? {} : { taxNumber: site.taxNumber }),
});

export const callOf = (check: CheckRow): CallNumber | undefined => {
  if (check.callNumber === null) return undefined;
  const guest = check.guestName === null ? {} : { guest: check.guestName };
  return { number: check.callNumber, ...guest };
};

const dayOf = (at: number, { timeZone }: SiteRow): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** A promised time: the time of day, with the date where that is not the day of the paper. */
export const promisedText = (promisedAt: number, at: number, site: SiteRow): string => {
  const { locale, timeZone } = site;
  return dayOf(promisedAt, site) === dayOf(at, site)
    ? new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(promisedAt)
    : paperTime(promisedAt, site);
};

/** For when an order is and where it goes to, beside name and number. */
export const orderOnPaper = (
  { promisedAt, phone, address, marker }: CheckRow,
  zone: string | undefined,
  at: number,
  site: SiteRow,
  labels: PaperLabels,
) => {
  const place = marker == null ? null : `${labels.marker} ${marker}`;
  const area = zone === undefined ? null : `${labels.zone} ${zone}`;
  const guest = [phone, address, area, place].flatMap((text) => text ?? []);
  return {
    ...(promisedAt == null ? {} : { promised: promisedText(promisedAt, at, site) }),
    ...(guest.length === 0 ? {} : { guest }),
  };
};

/** By what its guest pays no tax, as the authority asks for it. */
export const exemptOnPaper = (exemption: TaxExemption | null, labels: PaperLabels) =>
  exemption === null
    ? {}
    : { taxNote: `${labels.taxExempt}: ${exemption.number}, ${exemption.reason}` };

export const marksOf = (site: SiteRow, marks: PaperMarks = {}): PaperMarks => ({
  ...marks,
  training: site.purpose === 'training',
  replay: site.purpose === 'replay',
});

/** Millionths as percent text: 200000 is `20%`, 65000 is `6.5%`. */
export const rateText = (ppm: number): string => {
  const fraction = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${Math.floor(ppm / 10_000)}${fraction === '' ? '' : `.${fraction}`}%`;
};

/** The name without the percentage that the column beside it tells. */
const plainName = (tax: TaxTotal): string => tax.name.replace(/\s*[\d.]+\s*%/, '');

const paperTax = (tax: TaxTotal): PaperTax => ({
  letter: tax.letter,
  name: plainName(tax),
  rate: rateText(tax.ppm),
  net: tax.netMinor,
  tax: tax.taxMinor,
  gross: tax.grossMinor,
});

/** Letters of the rates in a line that its paper explains at the foot. */
export const taxLetters = (taxes: readonly LineTax[], explained: readonly PaperTax[]): string => {
  const known = new Set(explained.map(({ letter }) => letter));
  const own = new Set(taxes.map(({ letter }) => letter).filter((letter) => known.has(letter)));
  return [...own].sort().join('');
};

/** The taxes that are charged; a rate of nothing tells a guest nothing. */
export const paperTaxes = (totals: readonly TaxTotal[]): PaperTax[] =>
  totals.filter((tax) => tax.taxMinor !== 0).map(paperTax);
