import type { OfficeDevices, OfficePeripheral } from '@galley/backoffice/contract';
import { type Column, EmptyState, Pressable, StatusBadge, Table, type Tone } from '@galley/ui';
import { Cable } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { Section } from '../../../parts/Section.tsx';
import { useFormat } from '../../../state/format.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { hostText } from './host-text.ts';
import { PeripheralSheet } from './PeripheralSheet.tsx';
import { roleText } from './role-text.ts';
import { useSilence } from './use-host-heard.ts';

/** Every device of the site besides the computers: what it is for, where it hangs, how it is. */
export function PeripheralsSection() {
  const { value: devices } = useAnswer('devices', {});
  const [opened, setOpened] = useState<string>();
  if (devices === undefined) return null;
  const chosen = devices.peripherals.find(({ id }) => id === opened);
  return (
    <Section title={words.peripherals}>
      <div data-testid="peripherals">
        {devices.peripherals.length === 0 ? (
          <EmptyState icon={<Cable aria-hidden />} title={words.noPeripherals}>
            {words.noPeripheralsHelp}
          </EmptyState>
        ) : (
          <Table
            label={words.peripherals}
            columns={columnsOf(devices, setOpened)}
            rows={devices.peripherals}
            rowKey={({ id }) => id}
          />
        )}
      </div>
      {chosen === undefined ? null : (
        <PeripheralSheet
          key={chosen.id}
          device={chosen}
          devices={devices}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  );
}

const TONES: Readonly<Record<OfficePeripheral['states'][number]['state'], Tone>> = {
  working: 'ok',
  attention: 'attention',
  stopped: 'alarm',
};

/** One mark a host; what is the matter and the cure stand below it. */
function States({ device }: { readonly device: OfficePeripheral }) {
  const { moment } = useFormat();
  const silence = useSilence();
  if (device.states.length === 0) return <span className="text-ink-2">{words.notHeard}</span>;
  return (
    <span className="flex flex-col gap-1">
      {device.states.map(({ state, words: advice, hostName, hostId, at }) => (
        <span key={hostId}>
          <StatusBadge
            tone={silence(hostId) === null ? TONES[state] : 'neutral'}
            label={words.peripheralStates[state]}
          />
          <span className="figures block text-small text-ink-2">{words.since(moment(at))}</span>
          {device.states.length > 1 ? (
            <span className="ps-2 text-small text-ink-2">{words.atHost(hostName)}</span>
          ) : null}
          <Silence text={silence(hostId)} />
          {advice === null ? null : <span className="block text-small text-ink-2">{advice}</span>}
        </span>
      ))}
    </span>
  );
}

/** What a machine said of its devices may be otherwise by now when the machine itself is not heard. */
function Silence({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span className="block text-small font-semibold text-ink-2">{text}</span>
  );
}

/** What it is for; below, who takes its papers over. */
function Uses({
  device,
  devices,
}: {
  readonly device: OfficePeripheral;
  readonly devices: OfficeDevices;
}) {
  const { roles, rolesElsewhere, handsOnTo } = device;
  return (
    <span className="flex flex-col">
      {roles.length === 0 ? null : (
        <span>{roles.map((role) => roleText(role, devices)).join(', ')}</span>
      )}
      {rolesElsewhere.map(({ role, name }) => (
        <span key={role} className="text-small text-ink-2">
          {words.roleElsewhere(roleText(role, devices), name)}
        </span>
      ))}
      {handsOnTo === null ? null : (
        <span className="text-small text-ink-2">{words.passesOn(handsOnTo)}</span>
      )}
    </span>
  );
}

const columnsOf = (
  devices: OfficeDevices,
  onOpen: (id: string) => void,
): readonly Column<OfficePeripheral>[] => [
  {
    id: 'name',
    header: words.device,
    cell: ({ id, name, type }) => (
      <Pressable
        onPress={() => onOpen(id)}
        testId={`peripheral-${id}`}
        className="flex min-h-small flex-col justify-center text-start data-pressed:bg-pressed"
      >
        <span className="font-semibold underline">{name}</span>
        <span className="text-small text-ink-2">{words.peripheralTypes[type]}</span>
      </Pressable>
    ),
  },
  { id: 'state', header: words.state, cell: (device) => <States device={device} /> },
  { id: 'host', header: words.hangsOn, cell: hostText },
  {
    id: 'use',
    header: words.usedFor,
    cell: (device) => <Uses device={device} devices={devices} />,
  },
];
