import type { MachineView } from '@galley/pos/contract';
import { Button, Notice, PluggedIn } from '@galley/ui';
import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { useFormat } from '../../state/format.ts';
import { asPersonNow } from '../../state/perform.ts';

type MachinesProps = {
  readonly machines: readonly MachineView[];
  readonly onOpen: (hostId: string, key: string) => void;
};

/** What is plugged in at each machine of the site and set up nowhere yet. All are asked when this opens. */
export function Machines({ machines, onOpen }: MachinesProps) {
  const [problem, setProblem] = useState<string>();
  const look = async () => {
    const outcome = await asPersonNow()('findDevices', {});
    setProblem(outcome.ok ? undefined : failureText(outcome.error));
  };
  useEffect(() => void asPersonNow()('findDevices', {}), []);
  return (
    <section aria-label={deviceWords.pluggedIn} className="flex flex-col gap-3">
      <div className="flex items-center gap-4">
        <h3 className="m-0 grow text-label font-semibold text-ink-2">{deviceWords.pluggedIn}</h3>
        <Button size="small" icon={<RefreshCw aria-hidden />} onPress={() => void look()}>
          {deviceWords.find}
        </Button>
      </div>
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {machines.map((machine) => (
        <Machine
          key={machine.hostId}
          machine={machine}
          onOpen={(key) => onOpen(machine.hostId, key)}
        />
      ))}
    </section>
  );
}

type MachineProps = { readonly machine: MachineView; readonly onOpen: (key: string) => void };

function Machine({ machine, onOpen }: MachineProps) {
  const { time } = useFormat();
  const { hostId, hostName, own, kitchen, at, asked, devices } = machine;
  return (
    <PluggedIn
      testId={`machine-${hostId}`}
      level={4}
      machine={own ? deviceWords.thisRegister(hostName) : hostName}
      kitchen={kitchen}
      answered={at !== null}
      looked={asked ? deviceWords.asked : at === null ? null : deviceWords.lookedAt(time(at))}
      devices={devices.filter(({ peripheralId }) => peripheralId === null)}
      onSetUp={({ key }) => onOpen(key)}
    />
  );
}
