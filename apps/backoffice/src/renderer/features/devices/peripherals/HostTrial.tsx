import type { OfficeDevices } from '@galley/backoffice/contract';
import { Button, Notice } from '@galley/ui';
import { useEffect, useState } from 'react';
import { words } from '../../../app/words.ts';
import { runAndTell } from '../../../state/edits.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { useSilence } from './use-host-heard.ts';

type Machine = OfficeDevices['machines'][number];
type Device = Machine['devices'][number];

export type HostTrialProps = {
  readonly machine: Pick<Machine, 'hostId' | 'hostName'>;
  readonly connection: Device['connection'];
  readonly use: Device['uses'][number];
};

/** A machine tries for seven seconds; commits travel there and back besides. */
const PATIENCE_MS = 20_000;

/** Hears a device once before it is set up: by the machine that it hangs on, because this one cannot reach it. */
export function HostTrial({ machine, connection, use }: HostTrialProps) {
  const { hostId, hostName } = machine;
  const { type, setup } = use;
  const [wish, setWish] = useState<string>();
  const said = useSaid(hostId, hostName, wish);
  if (type !== 'probe' && type !== 'scale') {
    return <Notice title={words.triedThere(words.peripheralTypes[type] ?? type, hostName)} />;
  }
  const ask = async () => {
    const outcome = await runAndTell('tryDevice', { hostId, type, connection, setup });
    if (outcome.ok) setWish(outcome.value.wish);
  };
  return (
    <div className="flex flex-col gap-3" data-testid="host-trial">
      {said === undefined ? null : <Notice kind={said.kind} title={said.text} />}
      <Button disabled={said?.kind === 'info'} onPress={() => void ask()} testId="host-try">
        {words.tryAt(hostName)}
      </Button>
    </div>
  );
}

/** What came back for a wish: nothing before it, its answer, or that none has come. */
const useSaid = (hostId: string, hostName: string, wish: string | undefined) => {
  const { value: devices } = useAnswer('devices', {});
  const silence = useSilence();
  const late = useLate(wish);
  if (wish === undefined) return undefined;
  const answer = devices?.trials.find(({ id, answers }) => id === hostId && answers === wish);
  if (answer?.value != null) return { kind: 'done', text: words.trialSays(answer.value) } as const;
  if (answer !== undefined) {
    return { kind: 'warn', text: answer.words ?? words.trialNothing } as const;
  }
  const silent = silence(hostId) !== null;
  return silent || late
    ? ({ kind: 'warn', text: words.trialUnanswered(hostName) } as const)
    : ({ kind: 'info', text: words.trialAsked(hostName) } as const);
};

const useLate = (wish: string | undefined): boolean => {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setLate(wish), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [wish]);
  return wish !== undefined && late === wish;
};
