import type { OfficeTimeClock } from '@galley/backoffice/contract';
import { clockTaskWords, ForgottenShift } from '@galley/ui';
import { noteShift } from '../../state/note-correction.ts';

type AddShiftProps = {
  readonly person: { readonly id: string; readonly name: string };
  readonly clock: OfficeTimeClock;
};

/** A shift that nobody punched, in and out at once. */
export function AddShift({ person, clock }: AddShiftProps) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{clockTaskWords.forgottenShift}</h3>
      <ForgottenShift people={[person]} jobs={clock.jobs} now={clock.now.wall} onNote={noteShift} />
    </section>
  );
}
