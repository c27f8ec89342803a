import type { OfficeTaxView } from '@galley/backoffice/contract';
import { SegmentedControl, Select, TextField } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

/** What of the site is chosen beside its rates; `cashStep` as it is typed. */
export type Duties = Pick<
  OfficeTaxView,
  'country' | 'taxNumber' | 'taxRounding' | 'receiptPrint'
> & {
  readonly cashStep: string;
};

type SiteDutiesProps = {
  readonly duties: Duties;
  readonly view: OfficeTaxView;
  readonly stepProblem: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<Duties>) => void;
};

const ROUNDINGS = (['rate', 'line'] as const).map((id) => ({ id, label: words.taxRoundings[id] }));
const PRINTS = (['always', 'asked'] as const).map((id) => ({ id, label: words.receiptPrints[id] }));
const USUAL = 'usual';

const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;

const countryOptions = ({ countries, usualCountry }: OfficeTaxView) => [
  {
    id: USUAL,
    label:
      usualCountry === null ? words.noUsualCountry : words.usualCountry(countryName(usualCountry)),
  },
  ...countries.map((id) => ({ id, label: countryName(id) })),
];

/** Where tax and cash are rounded, and what receipts are like. */
export function SiteDuties({ duties, view, stepProblem, disabled, onChange }: SiteDutiesProps) {
  return (
    <Section title={words.siteDutiesTitle}>
      <div className="grid max-w-[46rem] grid-cols-2 items-start gap-x-6 gap-y-5">
        <div className="flex flex-col gap-1">
          <span className="text-label text-ink-2">{words.taxRounding}</span>
          <SegmentedControl
            label={words.taxRounding}
            segments={ROUNDINGS}
            selected={duties.taxRounding}
            onSelect={(taxRounding) => onChange({ taxRounding })}
            disabled={disabled}
          />
        </div>
        <TextField
          label={words.cashStep}
          hint={words.cashStepHint}
          value={duties.cashStep}
          onChange={(cashStep) => onChange({ cashStep })}
          {...(stepProblem === undefined ? {} : { error: stepProblem })}
          inputMode="decimal"
          disabled={disabled}
          testId="cash-step"
        />
        <Select
          label={words.dutyCountry}
          options={countryOptions(view)}
          selected={duties.country ?? USUAL}
          onSelect={(country) => onChange({ country: country === USUAL ? null : country })}
          disabled={disabled}
        />
        <TextField
          label={words.taxNumberLabel}
          hint={words.taxNumberHint}
          value={duties.taxNumber ?? ''}
          onChange={(taxNumber) => onChange({ taxNumber })}
          maxLength={40}
          disabled={disabled}
          testId="tax-number"
        />
        <div className="flex flex-col gap-1">
          <span className="text-label text-ink-2">{words.receiptPrint}</span>
          <SegmentedControl
            label={words.receiptPrint}
            segments={PRINTS}
            selected={duties.receiptPrint}
            onSelect={(receiptPrint) => onChange({ receiptPrint })}
            disabled={disabled}
          />
        </div>
      </div>
    </Section>
  );
}
