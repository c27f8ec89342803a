import type { AllergyView, CheckView } from '@galley/pos/contract';
import { cx, IconButton, Pressable } from '@galley/ui';
import { TriangleAlert } from 'lucide-react';
import { allergyWords } from '../app/allergy-words.ts';
import { listed } from '../app/listed.ts';
import { moveWords } from '../app/move-words.ts';
import { lacksTable } from '../state/orders.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet, useUi } from '../state/ui.store.ts';

const askAllergies = (): void => openSheet({ type: 'allergies' });

/** In the head of the check: notes what its guests must not be served, and is loud where something is noted. */
export function AllergyButton() {
  const waits = useUi(() => lacksTable());
  const noted = useRead(({ check }) => (check?.allergies.length ?? 0) > 0);
  if (waits) return null;
  return (
    <span className={cx('rounded-control', noted && 'bg-ink [&_svg]:text-paper')}>
      <IconButton
        icon={<TriangleAlert aria-hidden />}
        label={allergyWords.note}
        onPress={askAllergies}
        testId="note-allergies"
      />
    </span>
  );
}

const whose = (seat: number | null): string =>
  seat === null ? allergyWords.everybody : moveWords.seatNumber(seat);

type Group = { readonly seat: number | null; readonly texts: readonly string[] };

/** By seat, the whole check first, each allergy once. */
const groupsOf = (allergies: readonly AllergyView[]): Group[] => {
  const seats = [...new Set(allergies.flatMap((one) => one.seats))];
  return seats
    .sort((a, b) => (a ?? 0) - (b ?? 0))
    .map((seat) => {
      const mine = allergies.filter((one) => one.seats.includes(seat));
      return { seat, texts: [...new Set(mine.map(({ text }) => text))] };
    });
};

/** As much as two rows of the narrowest panel hold. */
const LETTERS_OF_TWO_ROWS = 40;

/** Few words stay in sight above the lines; many would leave those no room, and scroll with them (rule RG80). */
export const isShortStrip = (allergies: readonly AllergyView[]): boolean => {
  const groups = groupsOf(allergies);
  return groups.length === 1 && listed(groups[0]?.texts ?? []).length <= LETTERS_OF_TWO_ROWS;
};

/** Below the head, in a place of its own: every allergy of the check in words, never cut. */
export function AllergyStrip({ check }: { readonly check: CheckView }) {
  if (check.allergies.length === 0) return null;
  return (
    <Pressable
      testId="allergy-strip"
      onPress={askAllergies}
      className="flex w-full shrink-0 items-start gap-3 bg-ink px-4 py-2 text-start text-body leading-tight font-bold text-paper data-pressed:bg-ink-3"
    >
      <TriangleAlert aria-hidden size="1.4em" strokeWidth={2.5} className="shrink-0" />
      <span className="sr-only">{allergyWords.allergies}</span>
      <span className="flex min-w-0 grow flex-col gap-1 [overflow-wrap:anywhere]">
        {groupsOf(check.allergies).map(({ seat, texts }) => (
          <span key={seat ?? 'all'} className="flex gap-2">
            <span className="figures shrink-0 min-w-[3ch]">{whose(seat)}</span>
            <span className="min-w-0 uppercase">{listed(texts)}</span>
          </span>
        ))}
      </span>
    </Pressable>
  );
}
