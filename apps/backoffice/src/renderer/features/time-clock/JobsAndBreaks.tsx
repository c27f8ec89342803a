import type { OfficeTimeClock } from '@galley/backoffice/contract';
import {
  Button,
  cx,
  IconButton,
  Pressable,
  SegmentedControl,
  TextField,
  toaster,
} from '@galley/ui';
import { Check, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';

type PartProps = { readonly clock: OfficeTimeClock; readonly mayEdit: boolean };

/** The lists that people choose from at the clock. */
export function JobsAndBreaks(props: PartProps) {
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 min-[1100px]:grid-cols-2">
      <div className="flex flex-col gap-6">
        <Jobs {...props} />
        <Breaks {...props} />
      </div>
      <WhoDoesWhat {...props} />
    </div>
  );
}

type RowProps = {
  readonly name: string;
  readonly label: string;
  readonly mayEdit: boolean;
  readonly onName: (name: string) => void;
  readonly onOff: () => void;
  readonly children?: React.ReactNode;
};

function Row({ name, label, mayEdit, onName, onOff, children }: RowProps) {
  const [typed, setTyped] = useState(name);
  const next = typed.trim();
  if (!mayEdit) return <li className="hairline-b py-2">{name}</li>;
  return (
    <li className="flex items-end gap-3 py-1">
      <TextField label={label} value={typed} onChange={setTyped} maxLength={40} />
      {children}
      {next !== '' && next !== name ? (
        <Button variant="primary" onPress={() => onName(next)}>
          {words.save}
        </Button>
      ) : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.offList(name)}
          onPress={onOff}
        />
      )}
    </li>
  );
}

type AddProps = {
  readonly label: string;
  readonly onAdd: (name: string) => Promise<boolean>;
  readonly testId: string;
};

function Add({ label, onAdd, testId }: AddProps) {
  const [name, setName] = useState('');
  const add = async () => {
    if (await onAdd(name.trim())) setName('');
  };
  return (
    <div className="flex items-end gap-3 pt-2">
      <TextField label={label} value={name} onChange={setName} maxLength={40} testId={testId} />
      <Button
        icon={<Plus aria-hidden />}
        disabled={name.trim() === ''}
        onPress={() => void add()}
        testId={`add-${testId}`}
      >
        {words.addJob}
      </Button>
    </div>
  );
}

const told = (message: string) => toaster.show({ message, tone: 'ok' });

const saveJob = async (input: { id?: string; name?: string }, message: string) => {
  const { ok } = await runAndTell('saveJob', input);
  if (ok) told(message);
  return ok;
};

const saveBreak = async (
  input: { id?: string; name?: string; paid?: boolean },
  message: string,
): Promise<boolean> => {
  const { ok } = await runAndTell('saveBreakType', input);
  if (ok) told(message);
  return ok;
};

function Jobs({ clock, mayEdit }: PartProps) {
  return (
    <Section title={words.jobs}>
      {clock.jobs.length === 0 ? <p className="m-0 text-label">{words.noJobsHelp}</p> : null}
      <ul className="m-0 list-none p-0">
        {clock.jobs.map(({ id, name }) => (
          <Row
            key={`${id} ${name}`}
            name={name}
            label={words.jobName}
            mayEdit={mayEdit}
            onName={(next) => void saveJob({ id, name: next }, words.saved(next))}
            onOff={() => void saveJob({ id }, words.isOffList(name))}
          />
        ))}
      </ul>
      {mayEdit ? (
        <Add
          label={words.newJob}
          onAdd={(name) => saveJob({ name }, words.saved(name))}
          testId="new-job"
        />
      ) : null}
    </Section>
  );
}

const PAID = [
  { id: 'paid', label: words.paidBreak },
  { id: 'unpaid', label: words.unpaidBreak },
] as const;

function Breaks({ clock, mayEdit }: PartProps) {
  return (
    <Section title={words.breaks}>
      <ul className="m-0 list-none p-0">
        {clock.breaks.map(({ id, name, paid }) => (
          <Row
            key={`${id} ${name}`}
            name={mayEdit ? name : words.breakNamed(name, paid)}
            label={words.breakName}
            mayEdit={mayEdit}
            onName={(next) => void saveBreak({ id, name: next }, words.saved(next))}
            onOff={() => void saveBreak({ id }, words.isOffList(name))}
          >
            <SegmentedControl
              label={name}
              segments={PAID}
              selected={paid ? 'paid' : 'unpaid'}
              onSelect={(to) => void saveBreak({ id, paid: to === 'paid' }, words.saved(name))}
              size="small"
            />
          </Row>
        ))}
      </ul>
      {mayEdit ? (
        <Add
          label={words.newBreak}
          onAdd={(name) => saveBreak({ name, paid: false }, words.saved(name))}
          testId="new-break"
        />
      ) : null}
    </Section>
  );
}

function WhoDoesWhat({ clock, mayEdit }: PartProps) {
  if (clock.jobs.length === 0) return null;
  return (
    <Section title={words.whoDoesWhat}>
      <ul className="m-0 list-none p-0">
        {clock.people.map((person) => (
          <li key={person.id} className="hairline-b flex flex-wrap items-center gap-2 py-2">
            <span className="w-40 shrink-0 font-semibold">{person.name}</span>
            {clock.jobs.map((job) => (
              <JobKey key={job.id} person={person} job={job} mayEdit={mayEdit} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type JobKeyProps = {
  readonly person: OfficeTimeClock['people'][number];
  readonly job: OfficeTimeClock['jobs'][number];
  readonly mayEdit: boolean;
};

function JobKey({ person, job, mayEdit }: JobKeyProps) {
  const on = person.jobIds.includes(job.id);
  const jobIds = on ? person.jobIds.filter((id) => id !== job.id) : [...person.jobIds, job.id];
  return (
    <Pressable
      aria-pressed={on}
      disabled={!mayEdit}
      onPress={() => void runAndTell('setPersonJobs', { employeeId: person.id, jobIds })}
      className={cx(
        'flex min-h-small items-center gap-2 rounded-control edge px-3 text-label',
        on ? 'border-ink bg-selected font-semibold' : 'border-line-strong text-ink-2',
      )}
    >
      {on ? <Check aria-hidden size="1.1em" strokeWidth={3} /> : null}
      {job.name}
    </Pressable>
  );
}
