import type { SyncView } from '@galley/sync/protocol';
import { List, ListRow, Notice, SideSheet, StatusBadge, useNow } from '@galley/ui';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';
import { shortAge } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';

const kinds = { online: 'done', site_only: 'info', alone: 'warn' } as const;

export function SyncSheet() {
  const sync = useRead((models) => models.sync);
  if (sync === undefined) return null;
  return (
    <SideSheet open onClose={closeSheet} title={words.sync} closeLabel={words.close}>
      <div className="flex flex-col gap-6" data-testid="sync-page">
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
          <Notice kind="warn" title={words.lastError}>
            {sync.lastError}
          </Notice>
        )}
        <Peers peers={sync.peers.filter(({ deviceId }) => deviceId !== sync.device.id)} />
      </div>
    </SideSheet>
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
        <Fact label={words.oldest}>{shortAge(oldestPendingAt, now)}</Fact>
      )}
      <Fact label={words.sync}>{sync.caughtUp ? words.caughtUp : words.catchingUp}</Fact>
      <Fact label={words.thisDevice}>{words.deviceName(device.name, device.number)}</Fact>
      <Fact label={words.clockOffset}>{words.milliseconds(sync.clockOffsetMs)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="hairline-b flex items-baseline gap-4 py-2 text-body last:border-b-0">
      <dt className="text-ink-2">{label}</dt>
      <dd className="figures ms-auto text-end font-semibold">{children}</dd>
    </div>
  );
}

function Peers({ peers }: Pick<SyncView, 'peers'>) {
  const now = useNow(1000);
  return (
    <section>
      <h3 className="text-label font-semibold text-ink-2">{words.peers}</h3>
      {peers.length === 0 ? <p className="py-2 text-body">{words.noPeers}</p> : null}
      <List label={words.peers}>
        {peers.map((peer) => (
          <ListRow
            key={peer.deviceId}
            title={peer.name}
            subtitle={words.heard(shortAge(peer.lastHeardAt, now))}
            end={<PeerMark peer={peer} />}
          />
        ))}
      </List>
    </section>
  );
}

/** A register where nobody is logged in is closed, not silent. */
function PeerMark({ peer }: { readonly peer: SyncView['peers'][number] }) {
  if (peer.connected) return <StatusBadge tone="ok" label={words.peerOpen} />;
  if (!peer.open) return <StatusBadge tone="neutral" label={words.peerClosed} />;
  return <StatusBadge tone="attention" label={words.peerSilent} />;
}
