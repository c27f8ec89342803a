import { CircleCheck, Moon, Unplug } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import { StatusBadge } from '../badge/Badge.tsx';
import { useNow } from '../hooks/use-now.ts';
import type { SyncWords } from '../languages/en/sync-words.ts';
import { List, ListRow } from '../list/List.tsx';
import { Notice } from '../notice/Notice.tsx';
import {
  inOrder,
  isAgeKnown,
  peerStateOf,
  type SyncFacts,
  type SyncMode,
  type SyncPeer,
  silenceOf,
  waitsLong,
} from './sync-state.ts';
import { syncWords } from './sync-words.ts';

export type SyncPanelProps = {
  readonly sync: SyncFacts;
  /** The core behind the screen does not answer: what it said last is old. */
  readonly coreAway?: boolean | undefined;
  /** IANA time zone of the site; default the device's. */
  readonly timeZone?: string | undefined;
  readonly words?: Partial<SyncWords> | undefined;
  /** At the end: what can be done about it, such as copying a report for support. */
  readonly children?: ReactNode;
};

const kinds = { online: 'done', site_only: 'info', alone: 'warn' } as const satisfies Record<
  SyncMode,
  string
>;

type View = {
  readonly now: number;
  readonly words: SyncWords;
  readonly clock: Intl.DateTimeFormat;
};

const useView = ({ timeZone, words }: Pick<SyncPanelProps, 'timeZone' | 'words'>): View => {
  const { locale } = useLocale();
  const now = useNow(1000);
  const clock = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, {
        timeStyle: 'medium',
        ...(timeZone === undefined ? {} : { timeZone }),
      }),
    [locale, timeZone],
  );
  return { now, clock, words: { ...syncWords, ...words } };
};

/** How this device hangs together with the others: itself, what waits and since when, trouble, whom it hears. */
export function SyncPanel(props: SyncPanelProps) {
  const { sync, coreAway = false } = props;
  const view = useView(props);
  const { words, now } = view;
  const others = sync.peers.filter(({ deviceId }) => deviceId !== sync.device.id);
  return (
    <div className="flex flex-col gap-6" data-testid="sync-page">
      <Mode sync={sync} coreAway={coreAway} view={view} />
      {sync.clockWrong === true ? (
        <Notice kind="warn" title={words.clockWrong}>
          {words.clockWrongHelp(sync.heldSettings ?? 0)}
        </Notice>
      ) : null}
      <ThisDevice sync={sync} view={view} />
      <section className="flex flex-col gap-1">
        <h3 className="text-label font-semibold text-ink-2">{words.peers}</h3>
        {others.length === 0 ? <p className="py-2 text-body">{words.noPeers}</p> : null}
        <List label={words.peers}>
          {inOrder(others, now).map((peer) => (
            <Peer key={peer.deviceId} peer={peer} view={view} />
          ))}
        </List>
      </section>
      {props.children}
    </div>
  );
}

type ModeProps = {
  readonly sync: SyncFacts;
  readonly coreAway: boolean;
  readonly view: View;
};

function Mode({ sync, coreAway, view: { words, now } }: ModeProps) {
  const { mode, revoked = false } = sync;
  if (coreAway)
    return (
      <Notice kind="warn" title={words.coreAway}>
        {words.coreAwayHelp}
      </Notice>
    );
  if (revoked)
    return (
      <Notice kind="error" title={words.shutOut}>
        {words.shutOutHelp}
      </Notice>
    );
  const behind = mode === 'online' && waitsLong(sync, now);
  return (
    <Notice kind={behind ? 'warn' : kinds[mode]} title={words.modes[mode]}>
      {behind ? words.behindHelp(sync.pendingCommits) : words.modeHelp[mode]}
    </Notice>
  );
}

function ThisDevice({ sync, view }: { readonly sync: SyncFacts; readonly view: View }) {
  const { words, now, clock } = view;
  const { pendingCommits, oldestPendingAt, device, lastError } = sync;
  const since = oldestPendingAt === null ? undefined : Math.max(0, now - oldestPendingAt);
  return (
    <dl className="m-0">
      <Fact label={words.thisDevice}>{words.deviceName(device.name, device.number)}</Fact>
      <Fact
        label={words.waiting}
        detail={
          since === undefined || oldestPendingAt === null
            ? undefined
            : words.waitsSince(clock.format(oldestPendingAt), since)
        }
      >
        {pendingCommits === 0 ? words.nothingWaits : words.waits(pendingCommits)}
      </Fact>
      <Hub hub={sync.hub} words={words} />
      <Fact label={words.fromOthers}>{arrivals(sync, words)}</Fact>
      <Records digest={sync.digest} alone={isAlone(sync)} view={view} />
      <Fact label={words.clock}>{words.offset(sync.clockOffsetMs)}</Fact>
      <Fact label={words.lastError}>{lastError ?? words.noError}</Fact>
    </dl>
  );
}

function Hub({ hub, words }: Pick<SyncFacts, 'hub'> & Pick<View, 'words'>) {
  if (hub === undefined) return null;
  return (
    <Fact label={words.hub} detail={hub?.url}>
      {hub === null ? words.noHub : words.hubRoles[hub.role]}
    </Fact>
  );
}

const isAlone = ({ mode, hub }: SyncFacts): boolean => mode === 'alone' || hub === null;

const arrivals = (sync: SyncFacts, words: SyncWords): string => {
  if (isAlone(sync)) return words.noneToHear;
  return sync.caughtUp ? words.caughtUp : words.catchingUp;
};

type RecordsProps = Pick<SyncFacts, 'digest'> & { readonly alone: boolean; readonly view: View };

function Records({ digest, alone, view }: RecordsProps) {
  if (!digest) return null;
  const { words, clock } = view;
  const { state, checkedAt, healed, spared } = digest;
  const at = checkedAt === null ? undefined : clock.format(checkedAt);
  return (
    <Fact
      label={words.records}
      detail={at === undefined ? undefined : words.checked(at, healed, spared)}
    >
      {alone ? words.noneToCompare : words.digests[state]}
    </Fact>
  );
}

type FactProps = {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly children: ReactNode;
};

function Fact({ label, detail, children }: FactProps) {
  return (
    <div className="hairline-b flex items-baseline gap-6 py-2 text-body last:border-b-0">
      <dt className="shrink-0 text-ink-2">{label}</dt>
      <dd className="m-0 ms-auto min-w-0 text-end font-semibold break-words tabular-nums">
        {children}
        {detail === undefined ? null : (
          <span className="block text-label font-normal text-ink-2">{detail}</span>
        )}
      </dd>
    </div>
  );
}

const marks = {
  here: { tone: 'ok', Icon: CircleCheck },
  silent: { tone: 'attention', Icon: Unplug },
  closed: { tone: 'neutral', Icon: Moon },
} as const;

function Peer({ peer, view }: { readonly peer: SyncPeer; readonly view: View }) {
  const { words, now, clock } = view;
  const state = peerStateOf(peer, now);
  const silence = silenceOf(peer, now);
  const { tone, Icon } = marks[state];
  const aged = isAgeKnown(silence);
  const quiet = aged ? words.silent(silence) : words.silentForUnknown;
  const closed = peer.kind === 'site_hub' ? words.standsBy : words.closed;
  return (
    <ListRow
      title={peer.name}
      subtitle={
        aged ? words.heard(clock.format(peer.lastHeardAt), silence) : words.heardByOtherClock
      }
      end={
        <StatusBadge
          tone={tone}
          icon={<Icon aria-hidden size="1.2em" className="shrink-0" />}
          label={{ here: words.here, silent: quiet, closed }[state]}
        />
      }
    />
  );
}
