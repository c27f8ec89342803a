import type { EstateDevice, EstateView } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';
import {
  type Column,
  ConfirmButton,
  StatusBadge,
  Table,
  type Tone,
  toaster,
  useNow,
} from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useSync } from '../../parts/SyncBadge.tsx';
import { runAndTell } from '../../state/edits.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { useMay } from '../../state/session.ts';
import { heardText } from './heard.ts';
import { SupportNumbers } from './SupportNumbers.tsx';
import { type Standing, standingOf } from './standing.ts';

const tones: Readonly<Record<Standing['state'], Tone>> = {
  enrolled: 'ok',
  revoked: 'neutral',
  cloned: 'alarm',
  replaced: 'attention',
  retired: 'attention',
};

const standingText = (standing: Standing): string => {
  if (standing.state === 'replaced')
    return words.replacedBy(words.deviceNo(standing.by.name, standing.by.number));
  return standing.state === 'retired' ? words.retired : words.deviceStates[standing.state];
};

const kindName = (kind: string): string =>
  (words.deviceKinds as Readonly<Record<string, string>>)[kind] ?? kind;

const revoke = async ({ id, name }: EstateDevice): Promise<void> => {
  const outcome = await runAndTell('revokeDevice', { deviceId: id });
  if (outcome.ok) toaster.show({ message: words.revoked(name), tone: 'ok' });
};

/** Whoever may set up devices shuts one out; this one cannot shut out itself. */
const actionColumn = (ownId: string | undefined): Column<EstateDevice> => ({
  id: 'actions',
  header: words.actions,
  align: 'end',
  cell: (device) =>
    device.state === 'revoked' || device.id === ownId ? null : (
      <ConfirmButton
        size="small"
        variant="quiet"
        testId={`revoke-${device.id}`}
        confirm={words.revokeSure}
        onConfirm={() => void revoke(device)}
      >
        {words.revoke}
      </ConfirmButton>
    ),
});

const columnsOf = (
  estate: EstateView,
  sync: SyncView | undefined,
  now: number,
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
    cell: (device) => {
      const standing = standingOf(device, estate, sync, now);
      return <StatusBadge tone={tones[standing.state]} label={standingText(standing)} />;
    },
  },
  { id: 'heard', header: words.lastHeard, cell: (device) => heardText(device, sync, now) },
];

const numberColumns = ({ number }: SiteFormat): readonly Column<EstateDevice>[] => [
  {
    id: 'name',
    header: words.device,
    cell: ({ name, number: no }) => words.deviceNo(name, no),
  },
  {
    id: 'seq',
    header: words.lastCommit,
    align: 'end',
    cell: ({ lastSeq }) => words.commitNo(lastSeq),
  },
  { id: 'epoch', header: words.epoch, align: 'end', cell: ({ epoch }) => number(epoch) },
];

/** Every device that was enrolled at the site: whether it lives, and how far its commits are known. */
export function DeviceTable({ estate }: { readonly estate: EstateView }) {
  const mayRevoke = useMay('edit_staff');
  const now = useNow(1000);
  const sync = useSync();
  const format = useFormat();
  return (
    <Section title={words.devicesHead}>
      <div data-testid="devices">
        <Table
          label={words.devicesHead}
          columns={[
            ...columnsOf(estate, sync, now),
            ...(mayRevoke ? [actionColumn(sync?.device.id)] : []),
          ]}
          rows={estate.devices}
          rowKey={(device) => device.id}
        />
        <SupportNumbers>
          <Table
            label={words.supportNumbers}
            columns={numberColumns(format)}
            rows={estate.devices}
            rowKey={(device) => device.id}
          />
        </SupportNumbers>
      </div>
    </Section>
  );
}
