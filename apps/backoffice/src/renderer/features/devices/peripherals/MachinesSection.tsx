import type { OfficeDevices } from '@galley/backoffice/contract';
import { Button, EmptyState } from '@galley/ui';
import { Cable } from 'lucide-react';
import { useEffect, useState } from 'react';
import { words } from '../../../app/words.ts';
import { Section } from '../../../parts/Section.tsx';
import { runAndTell } from '../../../state/edits.ts';
import { useFormat } from '../../../state/format.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { SetUpSheet } from './SetUpSheet.tsx';
import { useSilence } from './use-host-heard.ts';
import { useMayEditDevices } from './use-may-edit.ts';

type Machine = OfficeDevices['machines'][number];
type Device = Machine['devices'][number];

const look = () => void runAndTell('findDevices', {});

/** What is plugged in at each machine of the site and set up nowhere yet. All are asked when this opens. */
export function MachinesSection() {
  const may = useMayEditDevices();
  const { value: devices } = useAnswer('devices', {});
  const [chosen, setChosen] = useState<{ readonly hostId: string; readonly device: Device }>();
  useEffect(() => {
    if (may) look();
  }, [may]);
  if (devices === undefined || !may) return null;
  return (
    <Section
      title={words.pluggedIn}
      end={
        <Button size="small" onPress={look} testId="look-again">
          {words.lookAgain}
        </Button>
      }
    >
      <div data-testid="machines" className="flex flex-col gap-4 pt-2">
        {devices.machines.length === 0 ? (
          <EmptyState icon={<Cable aria-hidden />} title={words.noMachines} />
        ) : (
          devices.machines.map((machine) => (
            <MachineList
              key={machine.hostId}
              machine={machine}
              onChoose={(device) => setChosen({ hostId: machine.hostId, device })}
            />
          ))
        )}
      </div>
      {chosen === undefined ? null : (
        <SetUpSheet key={chosen.device.key} {...chosen} onClose={() => setChosen(undefined)} />
      )}
    </Section>
  );
}

type MachineListProps = {
  readonly machine: Machine;
  readonly onChoose: (device: Device) => void;
};

function MachineList({ machine, onChoose }: MachineListProps) {
  const { hostId, hostName, devices, at } = machine;
  const fresh = devices.filter(({ peripheralId }) => peripheralId === null);
  return (
    <article className="hairline-b pb-3" data-testid={`machine-${hostId}`}>
      <div className="flex items-baseline gap-4">
        <h3 className="m-0 grow text-body font-semibold">{hostName}</h3>
        <Looked machine={machine} />
      </div>
      {at !== null && fresh.length === 0 ? (
        <p className="m-0 text-small text-ink-2">{words.nothingPluggedIn}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {fresh.map((device) => (
          <li key={device.key} className="flex min-h-small items-center gap-4 py-1">
            <span className="min-w-0 grow">
              <span className="block">{device.name}</span>
              <span className="block text-small text-ink-2 [overflow-wrap:anywhere]">
                {aboutText(device)}
              </span>
            </span>
            <Button
              size="small"
              disabled={device.trouble !== undefined || device.uses.length === 0}
              onPress={() => onChoose(device)}
            >
              {words.setUpDevice}
            </Button>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** When this machine looked last; one that is not heard cannot answer. */
function Looked({ machine }: { readonly machine: Machine }) {
  const { moment } = useFormat();
  const silence = useSilence();
  const { hostId, asked, at } = machine;
  const text = asked
    ? (silence(hostId) ?? words.machineAsked)
    : at === null
      ? ''
      : words.machineLooked(moment(at));
  return <span className="figures text-small text-ink-2">{text}</span>;
}

const aboutText = ({ trouble, uses, likely, key, path }: Device): string => {
  if (trouble !== undefined) return `${trouble.message} ${trouble.cure}`;
  // The key of what has no identity begins with its machine's id, which says nothing to people.
  if (uses.length > 0) return key.endsWith(` ${path}`) ? path : key;
  return likely === 'printer' ? words.printerInKitchen : words.notInKitchen;
};
