import type { TicketView } from '@galley/kitchen/contract';
import { cx, Pressable } from '@galley/ui';
import { Check, TriangleAlert } from 'lucide-react';
import { confirmAllergies } from '../../state/acts.ts';
import { isLate, unconfirmedOf, unconfirmedText } from '../../state/allergies.ts';
import { type Detail, hasAllergies } from '../../state/ticket-blocks.ts';

const BAND =
  'flex h-[calc(64*var(--k))] w-full shrink-0 items-center gap-[calc(10*var(--k))] bg-ink px-[calc(18*var(--k))] text-paper';

/** Word and sign; the words of the allergy follow below. */
function Title({ late }: { readonly late: boolean }) {
  return (
    <>
      <TriangleAlert aria-hidden size="1.2em" strokeWidth={3} className="shrink-0" />
      <span className="flex grow flex-col text-start whitespace-nowrap">
        {late ? <span className="kt-word">NEW</span> : null}
        ALLERGY
      </span>
    </>
  );
}

/** In a place of its own in the head: that there is an allergy, and the station's word that it was seen. */
export function AllergyBand({ ticket }: { readonly ticket: TicketView }) {
  if (!hasAllergies(ticket)) return null;
  if (unconfirmedOf(ticket).length === 0)
    return (
      <p className={cx(BAND, 'kt-step m-0')} data-testid="allergy-confirmed">
        <Title late={false} />
        <span className="kt-word flex shrink-0 items-center gap-[calc(6*var(--k))]">
          <Check aria-hidden size="1.2em" strokeWidth={3} />
          Seen
        </span>
      </p>
    );
  return (
    <Pressable
      testId="confirm-allergy"
      aria-label={`Confirm allergy: ${unconfirmedText(ticket)}`}
      onPress={() => void confirmAllergies(ticket)}
      className={cx(
        BAND,
        'kt-step pointer-events-auto relative after:absolute after:inset-x-0 after:-bottom-2 after:h-3 data-pressed:bg-ink-3',
      )}
    >
      <Title late={isLate(ticket)} />
      <span className="kt-word shrink-0 rounded-control border-[calc(3*var(--k))] border-current px-[calc(10*var(--k))] py-[calc(6*var(--k))]">
        Confirm
      </span>
    </Pressable>
  );
}

/** The words, every one of them, on as many rows and cells as they take. */
export function AllergyWords({ rows }: { readonly rows: readonly Detail[] }) {
  return (
    <ul
      aria-label="Allergies"
      data-testid="allergy-words"
      className="kt-allergy m-0 list-none bg-ink px-[calc(18*var(--k))] text-paper"
    >
      {rows.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
