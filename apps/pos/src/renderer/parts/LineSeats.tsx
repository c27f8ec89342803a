import { listed } from '../app/listed.ts';
import { moveWords } from '../app/move-words.ts';
import type { CheckLine } from '../state/check-rows.ts';

type LineSeatsProps = { readonly line: Pick<CheckLine, 'seats' | 'fraction' | 'sharedWith'> };

/** Parts that came about by an amount say nothing as a fraction; the amount beside them does. */
const READABLE = 20;

const partText = ({ parts, of }: NonNullable<CheckLine['fraction']>): string =>
  of > READABLE ? moveWords.aPart : moveWords.fraction(parts, of);

/** Whose a line is: its seats, and the part that sits here with who has the others. */
export function LineSeats({ line }: LineSeatsProps) {
  const { seats, fraction, sharedWith } = line;
  const part = fraction === null ? '' : partText(fraction);
  const others = sharedWith.length === 0 ? '' : moveWords.sharedWith(listed(sharedWith));
  const shared = [part, others].filter((text) => text !== '').join(' ');
  return (
    <>
      {seats.length === 0 ? null : (
        <span className="figures font-semibold" data-testid="line-seats">
          {seats.map(moveWords.seatNumber).join(' ')}
        </span>
      )}
      {shared === '' ? null : (
        <span className="figures text-ink-2" data-testid="line-share">
          {shared}
        </span>
      )}
    </>
  );
}
