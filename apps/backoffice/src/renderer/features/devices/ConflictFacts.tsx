import type { ConflictTask } from '@galley/backoffice/contract';
import { type Column, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Fact } from '../../parts/Fact.tsx';
import { columnWord } from './column-word.ts';
import { RowCheck } from './RowCheck.tsx';
import { capital, conflictHelp, kindWord } from './tasks.ts';

type Difference = ConflictTask['differences'][number];

const columns: readonly Column<Difference>[] = [
  { id: 'name', header: words.column, cell: ({ name }) => columnWord(name) },
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

/** Alarms about what an entry says; the others are about how much, or how often. */
const WITH_CONTENTS: ReadonlySet<string> = new Set(['fact_conflict', 'unmergeable']);

/** One entry with two contents, side by side where they differ, or what else an alarm is about. */
export function ConflictFacts({ about }: { readonly about: ConflictTask }) {
  return (
    <>
      <p>{conflictHelp(about)}</p>
      {WITH_CONTENTS.has(about.code) ? (
        <Table
          label={words.told}
          columns={columns}
          rows={about.differences}
          rowKey={({ name }) => name}
        />
      ) : null}
      <dl className="m-0">
        <RowCheck check={about.check} />
        <Fact label={capital(kindWord(about.subjectKind))}>{about.subjectId}</Fact>
      </dl>
    </>
  );
}
