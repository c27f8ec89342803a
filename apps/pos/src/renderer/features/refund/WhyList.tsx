import { TextField } from '@galley/ui';
import { words } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';

type WhyListProps = {
  readonly label: string;
  readonly usual: readonly string[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly testId: string;
};

/** Why, in one of the usual words or in others. */
export function WhyList({ label, usual, reason, onReason, testId }: WhyListProps) {
  const chosen = usual.find((one) => one === reason) ?? null;
  return (
    <div className="flex flex-col gap-3" data-testid={testId}>
      <ChoiceList
        label={label}
        options={usual.map((name) => ({ id: name, name }))}
        chosen={chosen}
        onChoose={onReason}
      />
      <TextField
        label={words.otherWhy}
        value={chosen === null ? reason : ''}
        onChange={onReason}
        maxLength={120}
      />
    </div>
  );
}
