import type { OfficeDevices } from '@galley/backoffice/contract';
import { Button, EmptyState, PluggedIn } from '@galley/ui';
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
  const [chosen, setChosen] = useState<{ readonly machine: Machine; readonly device: Device }>();
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
              onChoose={(device) => setChosen({ machine, device })}
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
  const { hostId, hostName, kitchen, devices, at } = machine;
  return (
    <PluggedIn
      testId={`machine-${hostId}`}
      level={3}
      machine={hostName}
      kitchen={kitchen}
      answered={at !== null}
      looked={<Looked machine={machine} />}
      devices={devices.filter(({ peripheralId }) => peripheralId === null)}
      onSetUp={onChoose}
    />
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
  return <>{text}</>;
}
