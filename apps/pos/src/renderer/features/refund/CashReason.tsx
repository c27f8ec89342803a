import { TextField } from '@galley/ui';
import { words } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';

type CashReasonProps = {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

/** Why money that a card paid goes back in cash. */
export function CashReason({ reason, onReason }: CashReasonProps) {
  const usual = words.cashReasons;
  const chosen = usual.find((one) => one === reason) ?? null;
  return (
    <div className="flex flex-col gap-3" data-testid="cash-reason">
      <ChoiceList
        label={words.whyInCash}
        options={usual.map((name) => ({ id: name, name }))}
        chosen={chosen}
        onChoose={onReason}
      />
      <TextField
        label={words.otherCashReason}
        value={chosen === null ? reason : ''}
        onChange={onReason}
        maxLength={120}
      />
    </div>
  );
}
