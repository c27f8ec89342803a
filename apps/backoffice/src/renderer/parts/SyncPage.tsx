import type { SyncView } from '@galley/sync/protocol';
import { List, ListRow, Notice, Skeleton, StatusBadge, useNow } from '@galley/ui';
import { words } from '../app/words.ts';
import { ageText } from '../state/format.ts';
import { Fact } from './Fact.tsx';
import { Section } from './Section.tsx';
import { useSync } from './SyncBadge.tsx';

const kinds = { online: 'done', site_only: 'warn', alone: 'warn' } as const;

/** How fresh the figures are, what waits, and whom this device hears. */
export function SyncPage() {
  const sync = useSync();
  if (sync === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  return (
    <div className="flex max-w-[46rem] flex-col gap-6" data-testid="sync-page">
      <Notice kind={kinds[sync.mode]} title={words.modes[sync.mode]}>
        {words.modeHelp[sync.mode]}
      </Notice>
      {sync.clockWrong ? (
        <Notice kind="warn" title={words.clockWrong}>
          {words.clockWrongHelp(sync.heldSettings ?? 0)}
        </Notice>
      ) : null}
      <SyncFacts sync={sync} />
      {sync.lastError === null ? null : (
        <Notice kind="info" title={words.lastError}>
          {sync.lastError}
        </Notice>
      )}
      <Peers peers={sync.peers} />
    </div>
  );
}

function SyncFacts({ sync }: { readonly sync: SyncView }) {
  const now = useNow(1000);
  const { pendingCommits, oldestPendingAt, device } = sync;
  return (
    <dl className="m-0">
      <Fact label={words.waitingCommits}>
        {pendingCommits === 0 ? words.none : words.commits(pendingCommits)}
      </Fact>
      {oldestPendingAt === null ? null : (
        <Fact label={words.oldest}>{ageText(oldestPendingAt, now)}</Fact>
      )}
      <Fact label={words.syncState}>{sync.caughtUp ? words.caughtUp : words.catchingUp}</Fact>
      <Fact label={words.thisDevice}>{words.deviceName(device.name, device.number)}</Fact>
      <Fact label={words.clockOffset}>{words.milliseconds(sync.clockOffsetMs)}</Fact>
    </dl>
  );
}

function Peers({ peers }: Pick<SyncView, 'peers'>) {
  const now = useNow(1000);
  return (
    <Section title={words.peers}>
      {peers.length === 0 ? <p className="py-2 text-body">{words.noPeers}</p> : null}
      <List label={words.peers}>
        {peers.map((peer) => (
          <ListRow
            key={peer.deviceId}
            title={peer.name}
            subtitle={words.heard(ageText(peer.lastHeardAt, now))}
            end={<PeerMark peer={peer} />}
          />
        ))}
      </List>
    </Section>
  );
}

/** A register where nobody is logged in is closed, not silent. */
function PeerMark({ peer }: { readonly peer: SyncView['peers'][number] }) {
  if (peer.connected) return <StatusBadge tone="ok" label={words.peerOpen} />;
  if (!peer.open) return <StatusBadge tone="neutral" label={words.peerClosed} />;
  return <StatusBadge tone="attention" label={words.peerSilent} />;
}
