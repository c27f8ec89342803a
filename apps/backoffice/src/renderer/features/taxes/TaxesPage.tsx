import type { OfficeRate, OfficeTaxView } from '@galley/backoffice/contract';
import { Button, Skeleton, toaster } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { readPercent } from '../../state/percent.ts';
import { readPrice } from '../../state/price.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { RateForm } from './RateForm.tsx';
import { type Duties, SiteDuties } from './SiteDuties.tsx';
import { TaxCodes } from './TaxCodes.tsx';
import { newRate, type RateDraft, rateDraft, withoutRate } from './tax-drafts.ts';

/** How the site taxes, rounds and prints receipts. */
export function TaxesPage() {
  const { value } = useAnswer('taxes', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="taxes-page">
      <Taxes key={JSON.stringify(value)} view={value} />
    </div>
  );
}

const read = (rates: readonly RateDraft[]): OfficeRate[] | undefined => {
  const whole = rates.flatMap(({ key: _, percent, ...rate }) => {
    const ppm = readPercent(percent);
    const ready = rate.name.trim() !== '' && rate.letter.trim() !== '';
    return ppm === undefined || !ready ? [] : [{ ...rate, ppm }];
  });
  return whole.length === rates.length ? whole : undefined;
};

function Taxes({ view }: { readonly view: OfficeTaxView }) {
  const disabled = !useMay('edit_menu');
  const format = useFormat();
  const [rates, setRates] = useState<readonly RateDraft[]>(() => view.rates.map(rateDraft));
  const [codes, setCodes] = useState(view.codes);
  const [duties, setDuties] = useState<Duties>(() => ({
    ...view,
    cashStep:
      view.cashStepMinor === null
        ? ''
        : moneyText(view.cashStepMinor, format.currency, format.locale),
  }));
  const [stepProblem, setStepProblem] = useState<string>();
  const whole = read(rates);
  const save = async () => {
    const typed = duties.cashStep.trim();
    const step = typed === '' ? { minor: null } : readPrice(typed, words.cashStep, format);
    setStepProblem('problem' in step ? step.problem : undefined);
    if (step.minor === undefined || whole === undefined) return;
    const { country, taxNumber, taxRounding, receiptPrint } = duties;
    const site = { country, taxNumber, taxRounding, receiptPrint, cashStepMinor: step.minor };
    const outcome = await runAndTell('saveTaxes', { ...site, rates: whole, codes });
    if (outcome.ok) toaster.show({ message: words.taxesSaved, tone: 'ok' });
  };
  const remove = (at: number) => {
    const left = withoutRate({ rates, codes }, at);
    setRates(left.rates);
    setCodes(left.codes);
  };
  return (
    <>
      <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.taxesIntro}</p>
      <Section title={words.ratesTitle}>
        <ul className="m-0 flex list-none flex-col gap-4 p-0">
          {rates.map((rate, at) => (
            <RateForm
              key={rate.key}
              rate={rate}
              disabled={disabled}
              onChange={(part) =>
                setRates(rates.map((one, index) => (index === at ? { ...one, ...part } : one)))
              }
              onRemove={rates.length < 2 ? undefined : () => remove(at)}
            />
          ))}
        </ul>
        {disabled || rates.length >= 12 ? null : (
          <div className="pt-4">
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => setRates([...rates, newRate(`new-${rates.length}-${Date.now()}`)])}
              testId="add-rate"
            >
              {words.addRate}
            </Button>
          </div>
        )}
      </Section>
      <TaxCodes codes={codes} rates={rates} disabled={disabled} onChange={setCodes} />
      <SiteDuties
        duties={duties}
        view={view}
        stepProblem={stepProblem}
        disabled={disabled}
        onChange={(part) => setDuties({ ...duties, ...part })}
      />
      {disabled ? null : (
        <div>
          <Button
            variant="primary"
            disabled={whole === undefined}
            onPress={() => void save()}
            testId="save-taxes"
          >
            {words.saveTaxes}
          </Button>
        </div>
      )}
    </>
  );
}
