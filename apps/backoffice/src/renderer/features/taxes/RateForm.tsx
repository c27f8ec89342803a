import { IconButton, Select, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { readPercent } from '../../state/percent.ts';
import type { RateDraft } from './tax-drafts.ts';

type RateFormProps = {
  readonly rate: RateDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<RateDraft>) => void;
  /** Undefined: it is the only one. */
  readonly onRemove: (() => void) | undefined;
};

const WAYS = [
  { id: 'in', label: words.rateWays.in },
  { id: 'top', label: words.rateWays.top },
];

const STAGES = (['0', '1', '2', '3'] as const).map((id) => ({
  id,
  label: words.rateStages[id],
}));

/** One rate: how papers name it, how much it is, and what it is worked out on. */
export function RateForm({ rate, disabled, onChange, onRemove }: RateFormProps) {
  const wrong = rate.percent !== '' && readPercent(rate.percent) === undefined;
  return (
    <li
      className="grid grid-cols-[minmax(8rem,2fr)_4rem_5.5rem_10rem_minmax(13rem,1.6fr)_auto] items-start gap-3"
      data-testid="rate-form"
    >
      <TextField
        label={words.rateName}
        value={rate.name}
        onChange={(name) => onChange({ name })}
        maxLength={24}
        disabled={disabled}
        testId="rate-name"
      />
      <TextField
        label={words.rateLetter}
        value={rate.letter}
        onChange={(letter) => onChange({ letter })}
        maxLength={2}
        disabled={disabled}
        testId="rate-letter"
      />
      <TextField
        label={words.ratePercent}
        value={rate.percent}
        onChange={(percent) => onChange({ percent })}
        {...(wrong ? { error: words.ratePercentWrong } : {})}
        inputMode="decimal"
        disabled={disabled}
        testId="rate-percent"
      />
      <Select
        label={words.rateWay}
        options={WAYS}
        selected={rate.inclusive ? 'in' : 'top'}
        onSelect={(way) => onChange({ inclusive: way === 'in' })}
        disabled={disabled}
      />
      <Select
        label={words.rateStage}
        options={STAGES}
        selected={String(rate.stage)}
        onSelect={(stage) => onChange({ stage: Number(stage) })}
        disabled={disabled}
      />
      {disabled || onRemove === undefined ? (
        <span />
      ) : (
        <div className="pt-7">
          <IconButton
            variant="plain"
            icon={<Trash2 aria-hidden />}
            label={words.removeRate(rate.name)}
            onPress={onRemove}
          />
        </div>
      )}
    </li>
  );
}
