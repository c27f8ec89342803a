import type { PunchCommand } from '@galley/domain';
import type { ClockFace } from '@galley/pos/contract';
import { Button, Notice, toaster } from '@galley/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { timeClockWords as words } from '../../app/time-clock-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { ClockList } from './ClockList.tsx';
import { LeaveChecks } from './LeaveChecks.tsx';
import { PunchKeys } from './PunchKeys.tsx';

/** Nobody's time stays on the glass: a second less than the core keeps it. */
const IDLE_MS = 59_000;

/** What a manager's PIN lets be. */
const LEFT_OPEN = new Set(['open_checks', 'open_funds']);

type FaceProps = {
  readonly face: ClockFace;
  readonly onFace: (face: ClockFace) => void;
  readonly onLeave: (told?: string) => void;
};

const useIdle = (onIdle: () => void): (() => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onIdle, IDLE_MS);
  }, [onIdle]);
  useEffect(() => {
    touch();
    return () => clearTimeout(timer.current);
  }, [touch]);
  return touch;
};

/** A person's own time, and what they can punch now. */
export function Face({ face, onFace, onLeave }: FaceProps) {
  const { time } = useFormat();
  const [leaving, setLeaving] = useState<PunchCommand>();
  const [leave] = useState(() => () => onLeave());
  const touch = useIdle(leave);
  const punch = async (command: PunchCommand, managerPin?: string): Promise<string | undefined> => {
    touch();
    const by = managerPin === undefined ? {} : { managerPin };
    const outcome = await rpc().run('punch', { pass: face.pass, ...command, ...by });
    if (outcome.ok) {
      onLeave(words.told[command.type](face.name, time(outcome.value.at)));
      return undefined;
    }
    if (LEFT_OPEN.has(outcome.error.code)) setLeaving(command);
    else if (managerPin === undefined) {
      toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
      if (outcome.error.code === 'clock_left') onLeave();
    }
    return failureText(outcome.error);
  };
  return (
    <main
      data-testid="clock-face"
      onPointerDown={touch}
      className="scroll-region mx-auto grid h-full w-full max-w-[80rem] grid-cols-[minmax(0,1fr)_minmax(0,1fr)] [align-content:safe_center] gap-x-16 gap-y-8 bg-paper px-12 py-8"
    >
      <section className="flex min-w-0 flex-col gap-6">
        <Own face={face} />
        {face.mayCorrect ? <ClockList pass={face.pass} onTouch={touch} /> : null}
      </section>
      <section className="flex min-w-0 flex-col gap-4">
        {leaving === undefined ? (
          <PunchKeys face={face} onPunch={(command) => void punch(command)} />
        ) : (
          <LeaveChecks
            face={face}
            onPin={(pin) => punch(leaving, pin)}
            onBack={() => {
              setLeaving(undefined);
              onFace(face);
            }}
          />
        )}
        <Button variant="quiet" onPress={() => onLeave()} testId="clock-done">
          {words.done}
        </Button>
      </section>
    </main>
  );
}

function Own({ face }: { readonly face: ClockFace }) {
  const { when } = useFormat();
  const { name, shift, dayMinutes, asOf } = face;
  return (
    <div className="flex flex-col gap-2">
      <h1 className="m-0 text-title leading-tight font-bold break-words">{name}</h1>
      <p className="m-0 text-lead" data-testid="clock-state">
        {shift === null ? words.notIn : words.inSince(when(shift.since))}{' '}
        {shift?.jobName ? words.asJob(shift.jobName) : ''}
      </p>
      {shift?.onBreak ? (
        <p className="m-0 text-lead font-semibold">
          {words.onBreak(shift.onBreak.name, when(shift.onBreak.since))}
        </p>
      ) : null}
      <p className="figures m-0 text-body text-ink-2">{words.today(words.minutes(dayMinutes))}</p>
      {asOf === null ? null : <Notice title={words.asOf(when(asOf))} />}
    </div>
  );
}
