import type { OfficeTaxView } from '@galley/backoffice/contract';
import { Switch } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { type RateDraft, toggled } from './tax-drafts.ts';

type TaxCodesProps = {
  readonly codes: OfficeTaxView['codes'];
  readonly rates: readonly RateDraft[];
  readonly disabled: boolean;
  readonly onChange: (codes: OfficeTaxView['codes']) => void;
};

const titleOf = ({ taxCode, kind }: OfficeTaxView['codes'][number]): string =>
  words.codeTitle(
    taxCode.replaceAll('_', ' '),
    kind === null ? words.otherOrders : (words.orderKinds[kind] ?? kind),
  );

/** Which rates each tax has, for which orders. */
export function TaxCodes({ codes, rates, disabled, onChange }: TaxCodesProps) {
  return (
    <Section title={words.codesTitle}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.codesIntro}</p>
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {codes.map((code, at) => (
          <li key={`${code.taxCode}/${code.kind}`} data-testid="tax-code">
            <p className="m-0 pb-1 text-label font-semibold">{titleOf(code)}</p>
            <div className="flex flex-wrap gap-x-8 gap-y-2">
              {rates.map((rate, index) => (
                <Switch
                  key={rate.key}
                  label={rate.name}
                  on={code.rates.includes(index)}
                  disabled={disabled}
                  onChange={() => onChange(toggled(codes, at, index))}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
