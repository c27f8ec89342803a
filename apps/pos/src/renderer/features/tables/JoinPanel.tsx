import type { TableView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { Link2, Unlink2 } from 'lucide-react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { takeInHand } from '../../state/floor.store.ts';
import { joinTables, seatParty } from '../../state/floor-acts.ts';
import { CoversKeys } from './CoversKeys.tsx';
import { TaskPanel } from './TaskPanel.tsx';

type JoinPanelProps = {
  readonly tableIds: readonly string[];
  readonly tables: readonly TableView[];
};

const seatAt = (tableIds: readonly string[], covers: number): void => {
  takeInHand({ type: 'seat', covers, partyId: null, name: null });
  void seatParty(tableIds);
};

/** Tables chosen by tapping them are put together for who sits there, or who sits down now. */
export function JoinPanel({ tableIds, tables }: JoinPanelProps) {
  const chosen = tables.filter(({ id }) => tableIds.includes(id));
  const labels = chosen.map(({ label }) => label).join(' + ');
  const checks = [...new Set(chosen.flatMap(({ checkId }) => checkId ?? []))];
  return (
    <TaskPanel title={texts.join}>
      <p role="status" className="m-0 text-body">
        {labels === '' ? texts.joinHelp : texts.joinChosen(labels)}
      </p>
      {checks.length > 1 ? <Notice kind="warn" title={texts.joinTwo} /> : null}
      {checks.length === 0 && tableIds.length > 1 ? (
        <section className="flex flex-col gap-2">
          <h3 className="m-0 text-label font-semibold text-ink-2">{texts.howMany}</h3>
          <CoversKeys onChoose={(covers) => seatAt(tableIds, covers)} />
        </section>
      ) : null}
      {checks.length === 1 ? (
        <WithGuests checkId={checks[0] ?? ''} chosen={chosen} tables={tables} />
      ) : null}
    </TaskPanel>
  );
}

type WithGuestsProps = {
  readonly checkId: string;
  readonly chosen: readonly TableView[];
  readonly tables: readonly TableView[];
};

function WithGuests({ checkId, chosen, tables }: WithGuestsProps) {
  const held = tables.filter((table) => table.checkId === checkId).map(({ id }) => id);
  const added = chosen.map(({ id }) => id).filter((id) => !held.includes(id));
  return (
    <>
      {added.length > 0 ? (
        <Button
          variant="primary"
          icon={<Link2 aria-hidden />}
          onPress={() => void joinTables(checkId, [...held, ...added], held)}
          testId="join-them"
        >
          {texts.joinThem}
        </Button>
      ) : null}
      {held.length > 1 && added.length === 0 ? (
        <Button
          icon={<Unlink2 aria-hidden />}
          onPress={() => void joinTables(checkId, [], held)}
          testId="part-them"
        >
          {texts.part}
        </Button>
      ) : null}
    </>
  );
}
