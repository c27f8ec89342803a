import { words } from '../../app/words.ts';
import { Afterwards, Entered } from './Entered.tsx';

type CardAmountProps = {
  readonly amount: number;
  readonly due: number;
  /** Why the amount cannot be taken. */
  readonly problem: string | undefined;
};

/** What the card is charged with, and what stays due after it. */
export function CardAmount({ amount, due, problem }: CardAmountProps) {
  return (
    <Entered label={words.cardAmount} minor={amount}>
      {problem === undefined ? (
        <Afterwards label={words.stillDue} minor={due - amount} />
      ) : (
        <p role="alert" className="text-alarm" data-testid="above-due">
          {problem}
        </p>
      )}
    </Entered>
  );
}
