import { Keypad, Money, NumberField } from '@galley/ui';
import { adjustWords } from '../../app/adjust-words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { percentText } from '../../state/adjust.ts';
import { useFormat } from '../../state/format.ts';

const PER_CENT = 10_000;

const USUAL = [5, 10, 15, 20, 25, 50].map((percent) => ({
  id: String(percent * PER_CENT),
  name: adjustWords.percentOff(String(percent)),
}));

type PercentOffProps = { readonly ppm: number; readonly onPpm: (ppm: number) => void };

export function PercentOff({ ppm, onPpm }: PercentOffProps) {
  return (
    <div className="flex flex-col gap-3">
      <ChoiceList
        label={adjustWords.ways.percent}
        options={USUAL}
        columns={3}
        chosen={USUAL.find(({ id }) => id === String(ppm))?.id ?? null}
        onChoose={(id) => onPpm(Number(id))}
      />
      <NumberField
        label={adjustWords.otherPercent}
        value={Number(percentText(ppm))}
        onChange={(percent) => onPpm(Math.round(percent * PER_CENT))}
        min={0.5}
        max={100}
        step={0.5}
        lessLabel={adjustWords.less}
        moreLabel={adjustWords.more}
      />
    </div>
  );
}

type AmountOffProps = { readonly minor: number; readonly onMinor: (minor: number) => void };

export function AmountOff({ minor, onMinor }: AmountOffProps) {
  const { currency } = useFormat();
  return (
    <div className="flex flex-col gap-3">
      <p className="m-0 flex items-baseline justify-between">
        <span className="text-label font-semibold text-ink-2">{adjustWords.amount}</span>
        <Money minor={minor} currency={currency} size="title" />
      </p>
      <Keypad label={adjustWords.amount} value={minor} onChange={onMinor} />
    </div>
  );
}
