import { parseDecimal } from '@galley/base';
import type { WorthRounding } from '@galley/domain';
import { Button, SegmentedControl, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';

/** Decimals of a rate, as rows keep it. */
const DIGITS = 9;

const ROUNDINGS = (['nearest', 'down'] as const).map((id) => ({
  ...{ id, label: words.rateRoundings[id] },
}));

type RateFieldsProps = { readonly house: string; readonly today: string };

/** A rate from a date on; the same date again puts it right. */
export function RateFields({ house, today }: RateFieldsProps) {
  const [currency, setCurrency] = useState('');
  const [validFrom, setFrom] = useState(today);
  const [typed, setTyped] = useState('');
  const [rounding, setRounding] = useState<WorthRounding>('nearest');
  const rateNano = parseDecimal(typed.replace(',', '.'), DIGITS);
  const wrong = typed !== '' && (rateNano === undefined || rateNano < 0);
  const ready = currency.length === 3 && /^\d{4}-\d\d-\d\d$/.test(validFrom);
  const save = async () => {
    if (rateNano === undefined) return;
    const outcome = await runAndTell('saveExchangeRate', {
      currency,
      validFrom,
      rateNano,
      rounding,
    });
    if (!outcome.ok) return;
    toaster.show({ message: words.rateSaved(currency), tone: 'ok' });
    setTyped('');
  };
  return (
    <Section title={words.newRate}>
      <div className="grid max-w-[46rem] grid-cols-2 items-start gap-x-6 gap-y-5">
        <TextField
          label={words.rateCurrency}
          hint={words.rateCurrencyHint}
          value={currency}
          onChange={(text) => setCurrency(text.toUpperCase().replace(/[^A-Z]/g, ''))}
          maxLength={3}
          testId="rate-currency"
        />
        <TextField
          label={words.rateFrom}
          hint={words.rateFromHint}
          value={validFrom}
          onChange={setFrom}
          maxLength={10}
          testId="rate-from"
        />
        <TextField
          label={words.rateOne(house)}
          hint={words.rateOneHint}
          value={typed}
          onChange={setTyped}
          {...(wrong ? { error: words.rateUnreadable } : {})}
          inputMode="decimal"
          testId="rate-value"
        />
        <div className="flex flex-col gap-1">
          <span className="text-label text-ink-2">{words.rateRounding}</span>
          <SegmentedControl
            label={words.rateRounding}
            segments={ROUNDINGS}
            selected={rounding}
            onSelect={setRounding}
          />
        </div>
      </div>
      <div className="pt-5">
        <Button
          variant="primary"
          disabled={!ready || typed === '' || wrong}
          onPress={() => void save()}
          testId="save-rate"
        >
          {words.saveRate}
        </Button>
      </div>
    </Section>
  );
}
