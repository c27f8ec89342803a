import type { ConflictTask } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Fact } from '../../parts/Fact.tsx';

type Difference = ConflictTask['differences'][number];

const columns: readonly Column<Difference>[] = [
  { id: 'name', header: words.column, cell: ({ name }) => name },
  { id: 'stands', header: words.stands, cell: ({ stands }) => <Value text={stands} /> },
  { id: 'told', header: words.told, cell: ({ told }) => <Value text={told} /> },
];

function Value({ text }: { readonly text: string | null }) {
  return text === null ? (
    <span className="text-ink-2">{words.nothingThere}</span>
  ) : (
    <span className="break-all">{text}</span>
  );
}

/** One entry with two contents, side by side where they differ. */
export function ConflictFacts({ about }: { readonly about: ConflictTask }) {
  return (
    <>
      <p>{words.conflictHelp(about.deviceName)}</p>
      <Table
        label={words.told}
        columns={columns}
        rows={about.differences}
        rowKey={({ name }) => name}
      />
      <dl className="m-0">
        <Fact label={about.subjectKind}>{about.subjectId}</Fact>
      </dl>
    </>
  );
}
