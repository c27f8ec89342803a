import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { Select } from '../fields/Select.tsx';
import { TextField } from '../fields/TextField.tsx';
import { WallTimeField } from '../fields/WallTimeField.tsx';
import type { ClockTaskWords } from '../languages/en/clock-task-words.ts';
import type { ForgottenShiftNote, ForgottenShiftTrouble } from './clock-task-facts.ts';
import { clockTaskWords } from './clock-task-words.ts';

type Named = { readonly id: string; readonly name: string };
type Which = 'first' | 'second';

export type ForgottenShiftProps = {
  /** Of whom one is chosen; one alone is whose shift it is. */
  readonly people: readonly Named[];
  readonly jobs: readonly Named[];
  /** The present minute on the site's wall, YYYY-MM-DDTHH:mm. */
  readonly now: string;
  /** Notes it; resolves to what was wrong with it. */
  readonly onNote: (note: ForgottenShiftNote) => Promise<ForgottenShiftTrouble | undefined>;
  readonly words?: ClockTaskWords | undefined;
};

/** Two beside each other where both fit. */
const PAIR = 'grid grid-cols-[repeat(auto-fit,minmax(min(19rem,100%),1fr))] gap-3';

const optionsOf = (all: readonly Named[]) => all.map(({ id, name }) => ({ id, label: name }));

const wallOf = (wall: string, which: Which | undefined) =>
  which === undefined ? { wall } : { wall, which };

/** A shift that nobody punched: who, from when to when, and why nobody did. */
export function ForgottenShift(props: ForgottenShiftProps) {
  const { people, jobs, now, onNote, words = clockTaskWords } = props;
  const [who, setWho] = useState(people.length === 1 ? (people[0]?.id ?? null) : null);
  const [job, setJob] = useState<string | null>(null);
  const [times, setTimes] = useState({ in: now, out: now });
  const [which, setWhich] = useState<{ in?: Which; out?: Which }>({});
  const [reason, setReason] = useState<string>(words.forgottenReason);
  const [asked, setAsked] = useState<'in' | 'out'>();
  const note = async (said: { in?: Which; out?: Which }) => {
    if (who === null) return;
    const trouble = await onNote({
      ...{ act: 'shift', employeeId: who, reason: reason.trim() },
      in: wallOf(times.in, said.in),
      out: wallOf(times.out, said.out),
      ...(job === null ? {} : { jobId: job }),
    });
    const twice = trouble?.code === 'time_twice';
    setWhich(twice ? said : {});
    setAsked(twice ? (trouble.field === 'out' ? 'out' : 'in') : undefined);
  };
  const set = (of: 'in' | 'out') => (wall: string) => {
    setTimes({ ...times, [of]: wall });
    setWhich({});
    setAsked(undefined);
  };
  const whole = who !== null && reason.trim() !== '' && times.in !== '' && times.out !== '';
  return (
    <section className="flex flex-col gap-3" data-testid="forgotten-shift">
      <div className={PAIR}>
        {people.length === 1 ? null : (
          <Select
            label={words.whose}
            options={optionsOf(people)}
            selected={who}
            onSelect={setWho}
          />
        )}
        {jobs.length === 0 ? null : (
          <Select label={words.job} options={optionsOf(jobs)} selected={job} onSelect={setJob} />
        )}
      </div>
      <div className={PAIR}>
        <WallTimeField
          label={words.typedIn}
          value={times.in}
          max={now}
          onChange={set('in')}
          testId="shift-in"
        />
        <WallTimeField
          label={words.typedOut}
          value={times.out}
          max={now}
          onChange={set('out')}
          testId="shift-out"
        />
      </div>
      <TextField label={words.why} value={reason} onChange={setReason} maxLength={200} />
      {asked === undefined ? (
        <div>
          <Button disabled={!whole} onPress={() => void note(which)} testId="note-shift">
            {words.set}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <span>{words.whichOf(asked === 'in' ? words.typedIn : words.typedOut)}</span>
          {(['first', 'second'] as const).map((one) => (
            <Button key={one} onPress={() => void note({ ...which, [asked]: one })}>
              {words.which[one]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
