import type { FoundView, MachineView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
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
  const { hostName, own, kitchen, at, asked, devices } = machine;
  const fresh = devices.filter(({ peripheralId }) => peripheralId === null);
  return (
    <div data-testid={`machine-${machine.hostId}`}>
      <div className="flex items-baseline gap-4">
        <h4 className="m-0 grow text-body font-medium">
          {own ? deviceWords.thisRegister(hostName) : hostName}
        </h4>
        <span className="figures text-small text-ink-2">
          {asked ? deviceWords.asked : at === null ? null : deviceWords.lookedAt(time(at))}
        </span>
      </div>
      {fresh.length === 0 && at !== null ? (
        <p className="m-0 text-label text-ink-2">{deviceWords.nothingFound}</p>
      ) : null}
      {kitchen && fresh.length > 0 ? (
        <p className="m-0 text-label text-ink-2">{deviceWords.kitchenHosts}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {fresh.map((device) => (
          <li key={device.key} className="hairline-b flex min-h-key items-center gap-4 py-2">
            <Found device={device} onOpen={() => onOpen(device.key)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const aboutText = ({ trouble, likely, key, path, uses }: FoundView): string => {
  if (trouble !== undefined) return `${trouble.message} ${trouble.cure}`;
  // The key of what has no identity begins with its machine's id, which says nothing to people.
  if (uses.length > 0) return key.endsWith(` ${path}`) ? path : key;
  return likely === 'printer' ? deviceWords.printerInKitchen : deviceWords.notInKitchen;
};

type FoundProps = { readonly device: FoundView; readonly onOpen: () => void };

function Found({ device, onOpen }: FoundProps) {
  return (
    <>
      <span className="min-w-0 grow">
        <span className="block text-body font-medium">{device.name}</span>
        <span className="block text-small text-ink-2 [overflow-wrap:anywhere]">
          {aboutText(device)}
        </span>
      </span>
      <Button
        size="small"
        disabled={device.trouble !== undefined || device.uses.length === 0}
        onPress={onOpen}
      >
        {deviceWords.setUp}
      </Button>
    </>
  );
}
