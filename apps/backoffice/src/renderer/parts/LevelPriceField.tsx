import type { Failure, Result } from '@galley/base';
import { Button, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';
import { moneyText } from '../state/money-text.ts';
import { readPrice } from '../state/price.ts';

type LevelPriceFieldProps = {
  /** What the price is of, as problems speak of it. */
  readonly of: string;
  readonly label: string;
  /** Minor units; null: what it costs elsewhere. */
  readonly priceMinor: number | null;
  readonly mayEdit: boolean;
  readonly onSave: (priceMinor: number | null) => Promise<Result<null, Failure>>;
  readonly testId: string;
};

/** A price on a price level; saved at once. */
export function LevelPriceField(props: LevelPriceFieldProps) {
  const { of, label, priceMinor, mayEdit, onSave, testId } = props;
  const format = useFormat();
  const shown = priceMinor === null ? '' : moneyText(priceMinor, format.currency, format.locale);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const read = text.trim() === '' ? { minor: null } : readPrice(text, of, format);
    if (read.minor === undefined) return setProblem('problem' in read ? read.problem : undefined);
    const outcome = await onSave(read.minor);
    if (outcome.ok) toaster.show({ message: words.levelPriceSaved(label), tone: 'ok' });
  };
  return (
    <div className="flex items-end gap-3">
      <div className="grow">
        <TextField
          label={label}
          hint={words.levelPriceHint}
          value={text}
          onChange={(next) => {
            setText(next);
            setProblem(undefined);
          }}
          error={problem}
          inputMode="decimal"
          disabled={!mayEdit}
          testId={testId}
        />
      </div>
      <Button
        disabled={!mayEdit || text === shown}
        onPress={() => void save()}
        testId="save-level-price"
      >
        {words.save}
      </Button>
    </div>
  );
}
