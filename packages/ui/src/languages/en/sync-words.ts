import type { SyncMode } from '../../sync-panel/sync-state.ts';
import type { Widened } from '../languages.ts';
import { counting } from '../languages.ts';

const count = counting('en');

const ageOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days < 730 ? `${days} days` : `${Math.round(days / 365.25)} years`;
};

const offsetOf = (ms: number): string => {
  const size = Math.abs(ms);
  if (size < 100) return 'Right';
  const amount = size < 10_000 ? `${(size / 1000).toFixed(1)} s` : ageOf(size);
  return ms > 0 ? `${amount} behind the hub` : `${amount} ahead of the hub`;
};

/** Texts of the badge and the panel of connections; an app passes what it says otherwise. */
export const syncWords = {
  modes: { online: 'Online', site_only: 'Site only', alone: 'Alone' },
  modeHelp: {
    online: 'Everything reaches the hub at once.',
    site_only: 'The site works as one. What waits goes to the central hub by itself.',
    alone: 'This device works by itself and passes everything on when it finds the others.',
  },
  behindHelp: (n: number) =>
    `The hub answers, but ${count(n, { one: '# commit has', other: '# commits have' })} waited for it for more than a minute. Nothing is lost; it goes on trying.`,
  shutOut: 'Shut out',
  shutOutHelp:
    'The back office has shut this device out. What is done on it now reaches nobody else: stop working on it, and ask the office.',
  coreAway: 'Not known',
  coreAwayHelp: 'The program behind this screen does not answer. Below is what it said last.',
  clockWrong: 'This device’s clock is wrong',
  clockWrongHelp: (held: number) =>
    held === 0
      ? 'Sales carry the hub’s time and go on. Set the clock of this device.'
      : `Sales carry the hub’s time and go on. ${count(held, { one: '# change', other: '# changes' })} made here wait until the hub has set their time. Set the clock of this device.`,
  thisDevice: 'This device',
  deviceName: (name: string, n: number) => `${name}, no. ${n}`,
  waiting: 'Waiting for the hub',
  nothingWaits: 'Nothing',
  waits: (n: number) => count(n, { one: '# commit', other: '# commits' }),
  waitsSince: (time: string, ageMs: number) => `since ${time}, ${ageOf(ageMs)}`,
  fromOthers: 'From the others',
  caughtUp: 'Up to date',
  catchingUp: 'Catching up',
  noneToHear: 'No hub to hear them from',
  noneToCompare: 'No hub to compare with',
  hub: 'Hub in use',
  hubRoles: { site: 'Site hub', central: 'Central hub' },
  noHub: 'None',
  records: 'Records against the hub',
  digests: { agrees: 'The same', checking: 'Being compared', differs: 'Being put right' },
  checked: (time: string, healed: number, spared = 0) => {
    const right =
      healed === 0
        ? ''
        : `, ${count(healed, { one: '# record', other: '# records' })} put right so far`;
    const apart =
      spared === 0
        ? ''
        : `, without ${count(spared, { one: '# record', other: '# records' })} that only this device has`;
    return `compared at ${time}${apart}${right}`;
  },
  clock: 'This device’s clock',
  offset: offsetOf,
  lastError: 'Last trouble',
  noError: 'None',
  peers: 'Others at this site',
  noPeers: 'Nobody else heard yet',
  heard: (time: string, ageMs: number) =>
    ageMs < 2000 ? 'heard just now' : `heard ${ageOf(ageMs)} ago, at ${time}`,
  heardByOtherClock: 'when it was heard is not known: a clock is wrong',
  silentForUnknown: 'No answer',
  here: 'Connected',
  closed: 'Closed',
  standsBy: 'Stands by',
  silent: (ageMs: number) => `No answer for ${ageOf(ageMs)}`,
} satisfies SyncShape;

type SyncShape = {
  readonly modes: Record<SyncMode, string>;
  readonly modeHelp: Record<SyncMode, string>;
} & Record<string, unknown>;

export type SyncWords = Widened<typeof syncWords>;
