import type { QuarantinedField, QuarantineTask } from '@galley/backoffice/contract';
import { Notice, TextField } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';
import { columnWord } from './column-word.ts';
import { RowCheck } from './RowCheck.tsx';
import { capital, kindWord, rejectedWhy } from './tasks.ts';

/** Corrections by row and column, as they are typed. */
export type Typed = Readonly<
  Record<string, { readonly row: number; readonly column: string; readonly value: string }>
>;

type VerdictFactsProps = {
  readonly about: QuarantineTask;
  readonly typed: Typed;
  /** What the core refused, with its field as `rows.INDEX.COLUMN`. */
  readonly problem: { readonly field: string; readonly message: string } | undefined;
  readonly onType: (row: number, column: string, value: string) => void;
};

/** What a hub rejected and why, with the values that do not fit to be corrected. */
export function VerdictFacts(props: VerdictFactsProps) {
  const { about } = props;
  return (
    <>
      <Notice kind="warn" title={rejectedWhy(about)}>
        {about.code === 'rights' ? <p className="m-0">{words.rightsHelp}</p> : null}
        {words.hubSays}: {about.reason}
      </Notice>
      <dl className="m-0 flex flex-col gap-1 text-label">
        <Choice name={words.adopt}>{about.adoptable ? words.adoptHelp : words.notAdoptable}</Choice>
        <Choice name={words.discard}>{words.discardHelp}</Choice>
      </dl>
      {about.rows.map((row, index) => (
        <Row key={`${row.kind} ${row.id}`} {...props} row={row} index={index} />
      ))}
      <dl className="m-0">
        <Fact label={words.commitId}>{about.id}</Fact>
      </dl>
    </>
  );
}

function Choice({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-3">
      <dt className="font-semibold">{name}</dt>
      <dd className="m-0 text-ink-2">{children}</dd>
    </div>
  );
}

type RowProps = VerdictFactsProps & {
  readonly row: QuarantineTask['rows'][number];
  readonly index: number;
};

function Row({ row, index, about, typed, problem, onType }: RowProps) {
  const said = (name: string) =>
    problem?.field === `rows.${index}.${name}` ? problem.message : undefined;
  const wrong = row.fields.filter((field) => field.wrong || said(field.name) !== undefined);
  return (
    <Section title={capital(kindWord(row.kind))} end={<span className="figures">{row.id}</span>}>
      {about.adoptable && wrong.length > 0 ? (
        <div className="flex flex-col gap-4 py-2">
          {wrong.map((field) => (
            <TextField
              key={field.name}
              label={`${columnWord(field.name)} · ${words.valueTypes[field.type]}`}
              value={typed[`${index} ${field.name}`]?.value ?? field.value ?? ''}
              onChange={(value) => onType(index, field.name, value)}
              hint={words.mustFix}
              error={said(field.name)}
              testId={`fix-${field.name}`}
            />
          ))}
        </div>
      ) : null}
      <dl className="m-0">
        <RowCheck check={row.check} />
      </dl>
      <Everything fields={row.fields} />
    </Section>
  );
}

/** For whoever must know: every value as it came. */
function Everything({ fields }: { readonly fields: readonly QuarantinedField[] }) {
  if (fields.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer py-2 text-label text-ink-2">{words.allValues}</summary>
      <dl className="m-0">
        {fields.map(({ name, value }) => (
          <Fact key={name} label={columnWord(name)}>
            <span className="break-all">{value ?? words.nothingThere}</span>
          </Fact>
        ))}
      </dl>
    </details>
  );
}
