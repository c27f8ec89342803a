import type { EstateDevice } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';
import { type Column, StatusBadge, Table, type Tone, useNow } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useSync } from '../../parts/SyncBadge.tsx';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { heardText } from './heard.ts';

const tones: Readonly<Record<EstateDevice['state'], Tone>> = {
  enrolled: 'ok',
  revoked: 'neutral',
  cloned: 'alarm',
};

const kindName = (kind: string): string =>
  (words.deviceKinds as Readonly<Record<string, string>>)[kind] ?? kind;

const columnsOf = (
  sync: SyncView | undefined,
  now: number,
  { number }: SiteFormat,
): readonly Column<EstateDevice>[] => [
  {
    id: 'name',
    header: words.device,
    cell: ({ name, kind, number: no }) => (
      <span className="flex flex-col">
        <span className="font-semibold">{name}</span>
        <span className="text-small text-ink-2">{words.deviceNo(kindName(kind), no)}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: words.state,
    cell: ({ state }) => <StatusBadge tone={tones[state]} label={words.deviceStates[state]} />,
  },
  { id: 'heard', header: words.lastHeard, cell: (device) => heardText(device, sync, now) },
  {
    id: 'seq',
    header: words.lastCommit,
    align: 'end',
    cell: ({ lastSeq }) => words.commitNo(lastSeq),
  },
  { id: 'epoch', header: words.epoch, align: 'end', cell: ({ epoch }) => number(epoch) },
];

/** Every device that was enrolled at the site: whether it lives, and how far its commits are known. */
export function DeviceTable({ devices }: { readonly devices: readonly EstateDevice[] }) {
  const now = useNow(1000);
  const sync = useSync();
  const format = useFormat();
  return (
    <Section title={words.devicesHead}>
      <div data-testid="devices">
        <Table
          label={words.devicesHead}
          columns={columnsOf(sync, now, format)}
          rows={devices}
          rowKey={(device) => device.id}
        />
      </div>
    </Section>
  );
}
