import type { FreshnessView, RegisterFreshness } from '@galley/kitchen/contract';

/** Silence of a register or hub from here on shows in the line. */
export const QUIET_MS = 5_000;
/** Silence from here on raises the bar: always for this screen's own core, for others if nothing else is set. */
export const SILENT_MS = 15_000;

export type Level = 'heard' | 'quiet' | 'silent' | 'closed' | 'unknown';
export type Heard = { readonly id: string; readonly level: Level; readonly text: string };

/** What this window knows of its own core. Times are core time, ms. */
export type CoreLink = {
  readonly connected: boolean;
  /** When the core last said anything; undefined: not yet. */
  readonly heardAt: number | undefined;
  /** Why the core refuses to tell the tickets, as a sentence. */
  readonly refusal?: string | undefined;
};

export type Bar = {
  readonly cause: 'core' | 'shut-out' | 'silence';
  readonly title: string;
  readonly advice: string;
};

const levelOf = (silentMs: number, barMs: number): Level =>
  silentMs >= barMs ? 'silent' : silentMs >= QUIET_MS ? 'quiet' : 'heard';

const ago = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
};

/** The moment of looking, core time, ms, and from how much silence on, ms, the bar is raised. */
type Look = { readonly now: number; readonly barMs: number };

const heard = (id: string, name: string, lastHeardAt: number, { now, barMs }: Look): Heard => {
  const silentMs = now - lastHeardAt;
  const level = levelOf(silentMs, barMs);
  const text =
    level === 'heard' ? `${name} heard ${ago(silentMs)} ago` : `${name} silent ${ago(silentMs)}`;
  return { id, level, text };
};

const registerHeard = (register: RegisterFreshness, look: Look): Heard =>
  register.open
    ? heard(register.deviceId, register.name, register.lastHeardAt, look)
    : { id: register.deviceId, level: 'closed', text: `${register.name} closed` };

/** Where another device stands in for the hub of the site, its name says so. */
const hubOf = ({ hubName }: FreshnessView): string => hubName ?? 'Hub';

const hubHeard = (view: FreshnessView, look: Look): Heard =>
  view.hubLastHeardAt === null
    ? { id: 'hub', level: 'unknown', text: 'Hub not heard yet' }
    : heard('hub', hubOf(view), view.hubLastHeardAt, look);

/** The freshness line, part by part. `now` is core time, ms; `barMs` the silence from which on the bar says it. */
export const freshnessLine = (view: FreshnessView, now: number, barMs = SILENT_MS): Heard[] => {
  const look: Look = { now, barMs };
  const registers = view.registers.map((register) => registerHeard(register, look));
  const none: Heard = { id: 'none', level: 'unknown', text: 'No register heard yet' };
  const catching: Heard = { id: 'catching-up', level: 'quiet', text: 'Catching up' };
  return [
    ...(registers.length === 0 ? [none] : registers),
    hubHeard(view, look),
    ...(view.caughtUp || view.mode === 'alone' ? [] : [catching]),
  ];
};

/** As many as one line has room for. */
const MOST_PARTS = 4;

const isUrgent = ({ level }: Heard): boolean => level !== 'heard' && level !== 'closed';

const countedAs = (level: 'heard' | 'closed', parts: readonly Heard[]): Heard[] => {
  const count = parts.filter((part) => part.level === level).length;
  return count === 0 ? [] : [{ id: `more-${level}`, level, text: `${count} more ${level}` }];
};

/**
 * What the line has room for (rule KS92): of many parts those that are not as they should be come first and whole,
 * then the hub and others that are heard; of the rest it says how many there are.
 */
export const shortLine = (parts: readonly Heard[]): Heard[] => {
  if (parts.length <= MOST_PARTS) return [...parts];
  const urgent = parts.filter(isUrgent);
  const heardOnes = parts.filter(({ level }) => level === 'heard');
  const calm = [
    ...heardOnes.filter(({ id }) => id === 'hub'),
    ...heardOnes.filter(({ id }) => id !== 'hub'),
    ...parts.filter(({ level }) => level === 'closed'),
  ];
  const shown = calm.slice(0, Math.max(0, MOST_PARTS - urgent.length));
  const rest = calm.slice(shown.length);
  return [...urgent, ...shown, ...countedAs('heard', rest), ...countedAs('closed', rest)];
};

/** The core hangs or is gone: what is shown is old. */
export const coreIsLost = (core: CoreLink, now: number): boolean =>
  !core.connected || (core.heardAt !== undefined && now - core.heardAt >= SILENT_MS);

const coreBar = (core: CoreLink, time: (ms: number) => string): Bar => ({
  cause: 'core',
  title:
    core.heardAt === undefined
      ? 'This screen’s own program does not answer'
      : `This screen’s own program is lost: shown as of ${time(core.heardAt)}`,
  advice: 'Nothing new comes in and nothing can be bumped. It connects again by itself.',
});

/** Registers still count as heard for a while: this comes before any word of them. */
const shutOutBar: Bar = {
  cause: 'shut-out',
  title: 'The office has shut this screen out',
  advice: 'No new tickets come. Cook from paper or another screen, and ask the office.',
};

type Missing = { readonly name: string; readonly since: number };

const missingOf = (view: FreshnessView, { now, barMs }: Look): Missing[] => {
  const hub =
    view.hubLastHeardAt !== null && now - view.hubLastHeardAt >= barMs
      ? [{ name: hubOf(view), since: view.hubLastHeardAt }]
      : [];
  const registers = view.registers
    .filter((register) => register.open && now - register.lastHeardAt >= barMs)
    .map((register) => ({ name: register.name, since: register.lastHeardAt }));
  return [...registers, ...hub];
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const silenceBar = (missing: readonly Missing[], time: (ms: number) => string): Bar => {
  const since = Math.min(...missing.map((one) => one.since));
  const names = listed(missing.map((one) => one.name));
  return {
    cause: 'silence',
    title: `${names} not heard since ${time(since)}`,
    advice: 'New tickets may be missing.',
  };
};

/**
 * The bar that silence raises; undefined while all is well. `time` writes core time as the site's clock shows
 * it; `barMs` is the silence of registers and hub, ms, from which on it is raised.
 */
export const freshnessBar = (
  view: FreshnessView | undefined,
  core: CoreLink,
  now: number,
  time: (ms: number) => string,
  barMs = SILENT_MS,
): Bar | undefined => {
  if (coreIsLost(core, now)) return coreBar(core, time);
  if (core.refusal !== undefined)
    return { cause: 'core', title: 'The tickets cannot be read', advice: core.refusal };
  if (view?.revoked) return shutOutBar;
  const missing = view === undefined ? [] : missingOf(view, { now, barMs });
  return missing.length === 0 ? undefined : silenceBar(missing, time);
};

/** May an empty board be taken for no work? Only while everything that could send is heard. */
export const isFresh = (view: FreshnessView | undefined, core: CoreLink, now: number): boolean =>
  view?.caughtUp === true &&
  view.revoked !== true &&
  !coreIsLost(core, now) &&
  core.refusal === undefined &&
  view.hubLastHeardAt !== null &&
  freshnessLine(view, now).every(({ level }) => level === 'heard' || level === 'closed');
