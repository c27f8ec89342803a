import type { FoundView } from '@galley/pos/contract';
import { Button, Notice, Select, TextField } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { useRead } from '../../state/read.store.ts';
import { PROBE_DRIVERS, SCALE_PROTOCOLS } from './known-setups.ts';
import { type Change, useSaving } from './use-saving.ts';

type Kind = 'scale' | 'scanner' | 'probe' | 'display';
const KINDS: readonly Kind[] = ['scale', 'scanner', 'probe', 'display'];

const connectionOf = ({ transport, identity, path }: FoundView): Change['connection'] =>
  identity === undefined
    ? { kind: 'serial-path', path }
    : { kind: transport, identity: JSON.parse(JSON.stringify(identity)) };

const setupOf = (kind: Kind, protocol: string, driver: string): NonNullable<Change['setup']> => {
  if (kind === 'scanner') return { kind, layouts: [] };
  if (kind === 'scale') return { kind, setup: { protocol } };
  if (kind === 'display') return { kind, protocol: 'escpos', page: 'basic' };
  return { kind, driver: PROBE_DRIVERS[driver]?.driver ?? {} };
};

/** What a device that was found is to be here. */
export function FoundForm({
  found,
  onDone,
}: {
  readonly found: FoundView;
  readonly onDone: () => void;
}) {
  const [name, setName] = useState(found.name);
  const [kind, setKind] = useState<Kind>(found.likely === 'serial' ? 'scale' : found.likely);
  const [protocol, setProtocol] = useState(found.transport === 'hid' ? 'hid' : 'toledo-8217');
  const [driver, setDriver] = useState('ds18b20');
  const hostId = useRead(({ sync }) => sync?.device.id ?? null);
  const { problem, save } = useSaving();
  const add = async () => {
    const connection = connectionOf(found);
    if (connection === undefined) return;
    const setup = setupOf(kind, protocol, driver);
    const roles = kind === 'display' ? ['customer-display'] : [];
    const made = {
      key: found.key,
      name: name.trim(),
      type: kind,
      hostId,
      connection,
      setup,
      roles,
    };
    if (await save(made)) onDone();
  };
  return (
    <div className="flex flex-col gap-6">
      <TextField label={deviceWords.name} value={name} onChange={setName} maxLength={60} />
      <Select
        label={deviceWords.useAs}
        selected={kind}
        options={KINDS.map((id) => ({ id, label: deviceWords.types[id] }))}
        onSelect={(next) => setKind(KINDS.find((one) => one === next) ?? kind)}
      />
      {kind === 'scale' ? (
        <Select
          label={deviceWords.protocol}
          selected={protocol}
          options={SCALE_PROTOCOLS}
          onSelect={setProtocol}
        />
      ) : null}
      {kind === 'probe' ? (
        <Select
          label={deviceWords.driver}
          selected={driver}
          options={Object.entries(PROBE_DRIVERS).map(([id, { label }]) => ({ id, label }))}
          onSelect={setDriver}
        />
      ) : null}
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <Button variant="primary" disabled={name.trim() === ''} onPress={() => void add()}>
        {deviceWords.setUp}
      </Button>
    </div>
  );
}
