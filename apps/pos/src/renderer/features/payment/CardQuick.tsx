import { Button, Money } from '@galley/ui';
import { CreditCard } from 'lucide-react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';

type CardQuickProps = {
  /** Minor units. */
  readonly due: number;
  readonly disabled: boolean;
  readonly onCharge: () => void;
};

/** All that is due by card, in one tap: only where the terminal has just said that it can (rule PC19). */
export function CardQuick({ due, disabled, onCharge }: CardQuickProps) {
  const { currency } = useFormat();
  return (
    <div className="pt-3">
      <Button
        size="tile"
        fullWidth
        disabled={disabled}
        icon={<CreditCard aria-hidden />}
        onPress={onCharge}
        end={<Money minor={due} currency={currency} />}
        testId="pay-card"
      >
        {words.card}
      </Button>
    </div>
  );
}
