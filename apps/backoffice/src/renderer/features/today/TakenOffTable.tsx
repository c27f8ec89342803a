import type { TakenOffView } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Section } from '../../parts/Section.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';

type Kind = keyof TakenOffView['sums'];

const KINDS = ['late', 'cleared', 'void', 'comp', 'discount', 'paper'] as const satisfies Kind[];

function Cell({ person, kind }: { readonly person: TakenOffView; readonly kind: Kind }) {
  const { count, amountMinor } = person.sums[kind];
  if (count === 0) return <span className="text-ink-3">–</span>;
  return (
    <span className="flex flex-col items-end">
      <span className="figures font-semibold">{count}</span>
      {kind === 'paper' ? null : (
        <span className="text-small text-ink-2">
          <Amount minor={amountMinor} />
        </span>
      )}
    </span>
  );
}

const columns: readonly Column<TakenOffView>[] = [
  { id: 'name', header: words.person, cell: ({ name }) => name },
  ...KINDS.map((kind) => ({
    id: kind,
    header: words.takenOffKinds[kind],
    align: 'end' as const,
    cell: (person: TakenOffView) => <Cell person={person} kind={kind} />,
  })),
];

/** Who took what off checks on the day: how often, and what it came to. */
export function TakenOffTable() {
  const day = useUi((ui) => ui.day);
  const people = useAnswer('takenOff', day === null ? {} : { businessDate: day }).value;
  if (people === undefined || people.length === 0) return null;
  return (
    <div data-testid="taken-off">
      <Section title={words.takenOffBy}>
        <Table
          label={words.takenOffBy}
          columns={columns}
          rows={people}
          rowKey={({ employeeId }) => employeeId}
        />
      </Section>
    </div>
  );
}
