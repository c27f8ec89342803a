import type { FloorTaskView } from '@galley/domain';
import type { FloorPeople, TableView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { X } from 'lucide-react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { type FloorHand, takeInHand, useFloor } from '../../state/floor.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { CoversKeys } from './CoversKeys.tsx';
import { FloorTasks } from './FloorTasks.tsx';
import { JoinPanel } from './JoinPanel.tsx';
import { LinesWaiting } from './LinesWaiting.tsx';
import { PartyLists } from './PartyLists.tsx';
import { SectionPanel } from './SectionPanel.tsx';
import { seatPlace } from './seat-place.ts';

type FloorPanelProps = {
  readonly people: FloorPeople;
  /** Of another day than today, where that is looked at. */
  readonly ahead: FloorPeople | null;
  readonly tables: readonly TableView[];
  readonly tasks: readonly FloorTaskView[];
};

/** Beside the floor, always in the same place: seating, who is expected and who waits. */
export function FloorPanel({ people, ahead, tables, tasks }: FloorPanelProps) {
  const hand = useFloor((floor) => floor.hand);
  return (
    <aside
      aria-label={texts.seat}
      className="hairline-s flex h-full w-[18.5rem] shrink-0 flex-col bg-surface max-[900px]:hairline-t max-[900px]:h-[45%] max-[900px]:w-full max-[900px]:border-s-0 xl:w-[21rem] 2xl:w-[26rem]"
    >
      {hand?.type === 'join' ? (
        <JoinPanel tableIds={hand.tableIds} tables={tables} />
      ) : hand?.type === 'section' ? (
        <SectionPanel employeeId={hand.employeeId} />
      ) : (
        <>
          <SeatPart hand={hand} />
          <div className="scroll-region flex min-h-0 grow flex-col">
            <FloorTasks tasks={tasks} />
            <PartyLists people={people} ahead={ahead} />
          </div>
        </>
      )}
    </aside>
  );
}

function SeatPart({ hand }: { readonly hand: FloorHand | null }) {
  const lines = useUi(({ draft }) => draft.lines);
  if (hand?.type === 'seat' || hand?.type === 'move') return <InHand hand={hand} />;
  if (lines.length > 0) return <LinesWaiting lines={lines} />;
  const choose = (covers: number) =>
    takeInHand({ type: 'seat', covers, partyId: null, name: null });
  return (
    <section className={`flex flex-col gap-2 ${seatPlace}`}>
      <h2 className="m-0 text-label font-semibold text-ink-2">{texts.seat}</h2>
      <CoversKeys onChoose={choose} />
    </section>
  );
}

const saidOf = (hand: Extract<FloorHand, { type: 'seat' | 'move' }>): string => {
  if (hand.type === 'move') return texts.tasks.tapNew(hand.title);
  return hand.name === null
    ? texts.tapTable(hand.covers)
    : texts.tapTableFor(hand.name, hand.covers);
};

/** What the next tap is for, where the number of guests was chosen. */
function InHand({ hand }: { readonly hand: Extract<FloorHand, { type: 'seat' | 'move' }> }) {
  return (
    <section
      data-testid="floor-hand"
      className={`flex flex-col justify-between gap-2 bg-info-wash max-[900px]:flex-row max-[900px]:items-center ${seatPlace}`}
    >
      <p role="status" className="m-0 text-body leading-tight font-semibold">
        {saidOf(hand)}
      </p>
      <Button icon={<X aria-hidden />} onPress={() => takeInHand(null)} testId="floor-stop">
        {texts.stop}
      </Button>
    </section>
  );
}
