import type { AdmittedRequest, AdmittedResponse } from '../../protocol/index.ts';
import { realTimers, type Timer, type Timers } from '../../timers.ts';
import { hubOfNumber } from '../device-numbers.ts';
import { deviceOfRow } from '../hub-rows.ts';
import type { HubLog } from '../log.ts';
import type { Device, HubStore } from '../store.ts';

/**
 * What the central hub said: taken over, under which number; refused until a person mends it; or not now, because
 * it is not reached or does not know the token (`unknown`).
 */
export type AdmittedAnswer =
  | { readonly type: 'taken'; readonly number: AdmittedResponse['number'] }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'later'; readonly why: string; readonly unknown?: boolean };

export type AdmittedReporterOptions = {
  readonly store: HubStore;
  readonly tenantId: string;
  readonly siteId: string;
  /** POST /v1/devices/admitted at the central hub. */
  readonly post: (said: AdmittedRequest) => Promise<AdmittedAnswer>;
  /** The central hub has it now: its commits can go up. */
  readonly onTaken: (deviceId: string) => void;
  readonly log: HubLog;
  readonly timers?: Timers;
};

export type AdmittedReporter = {
  /** Looks now: a device has joined, the central hub answers again. */
  wake(): void;
  /** The central hub said that it does not know this device, whatever it said before. */
  forgotten(deviceId: string): void;
  /** Whether a device is here of which the central hub has not been told with success. */
  owes(): boolean;
  stop(): void;
};

/** Rows come from other hubs of the site as well: they are looked through so often. */
const LOOK_MS = 5000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;
/** A person may have mended what the central hub refused. */
const REFUSED_RETRY_MS = 60_000;
const PAGE = 1000;

type Reportable = Device & { readonly kind: AdmittedRequest['kind'] };

const isOfCentral = ({ number }: Pick<Device, 'number'>): boolean =>
  hubOfNumber(number) === undefined;

const isReportable = (device: Device): device is Reportable =>
  (device.kind === 'register' || device.kind === 'kitchen') && !device.revoked;

/**
 * Devices under numbers of a site hub: whoever admitted them, their rows are the note of it. Beside them those that
 * the central hub enrolled and calls strangers: it was set back to before that.
 */
const toReport = async (
  { store, tenantId, siteId }: AdmittedReporterOptions,
  strangers: ReadonlySet<string>,
) => {
  const found: Reportable[] = [];
  const isDue = (device: Device) => !isOfCentral(device) || strangers.has(device.deviceId);
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await store.rowsOfKind({ tenantId, scopeId: siteId }, 'device', {
      after,
      limit: PAGE,
    });
    found.push(...page.map(deviceOfRow).filter(isReportable).filter(isDue));
    after = page.length < PAGE ? undefined : page.at(-1)?.id;
  }
  return found;
};

const reportOf = (device: Reportable): AdmittedRequest => {
  const { deviceId, kind, name, number, publicKey, tokenHash, generation, enrolledAt } = device;
  const said = { deviceId, kind, name, number, publicKey, tokenHash, generation, enrolledAt };
  return isOfCentral(device) ? { ...said, returning: true } : said;
};

/**
 * Tells the central hub of each device that was admitted at the site, at once and again with pauses until it is
 * taken over. Every hub of the site does so from the rows alone: whose disk dies has nothing that others lack,
 * and telling again changes nothing.
 */
export const startAdmittedReporter = (options: AdmittedReporterOptions): AdmittedReporter => {
  const { log, timers = realTimers } = options;
  /** By device the generation that the central hub is known to have. */
  const taken = new Map<string, number>();
  /** Devices of which the central hub says that it does not know them. */
  const strangers = new Set<string>();
  const refused = new Map<string, { readonly generation: number; readonly until: number }>();
  let owing = true;
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  let retry: Timer | undefined;

  const tell = async (device: Reportable): Promise<boolean> => {
    const { deviceId, generation, number } = device;
    const answer = await options.post(reportOf(device));
    if (answer.type === 'later') {
      if (failures === 0) log.warn({ deviceId, why: answer.why }, 'a device waits to be reported');
      return false;
    }
    if (answer.type === 'refused') {
      const until = timers.elapsed() + REFUSED_RETRY_MS;
      const known = refused.get(deviceId)?.generation === generation;
      refused.set(deviceId, { generation, until });
      if (!known) log.error({ deviceId, why: answer.why }, 'the central hub refuses a device');
      return true;
    }
    refused.delete(deviceId);
    strangers.delete(deviceId);
    taken.set(deviceId, generation);
    log.info({ deviceId, number: answer.number, had: number }, 'the central hub has the device');
    options.onTaken(deviceId);
    return true;
  };

  const isDue = ({ deviceId, generation }: Reportable): boolean => {
    if ((taken.get(deviceId) ?? 0) >= generation) return false;
    const barred = refused.get(deviceId);
    return barred?.generation !== generation || barred.until <= timers.elapsed();
  };

  const look = async (): Promise<void> => {
    const devices = await toReport(options, strangers);
    let whole = true;
    for (const device of devices.filter(isDue)) {
      if (stopped) return;
      whole = (await tell(device)) && whole;
    }
    owing = devices.some((device) => (taken.get(device.deviceId) ?? 0) < device.generation);
    if (!whole) throw new Error('the central hub is not reached');
    failures = 0;
  };

  const later = (): void => {
    if (stopped) return;
    retry?.cancel();
    retry = timers.after(Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS), wake);
    failures = Math.min(failures + 1, 10);
  };
  const run = async (): Promise<void> => {
    running = true;
    while (again && !stopped) {
      again = false;
      await look().catch(later);
    }
    running = false;
  };
  const wake = (): void => {
    again = true;
    if (!running && !stopped) void run();
  };
  const ticker = timers.every(LOOK_MS, () => {
    if (failures === 0) wake();
  });
  wake();
  return {
    wake,
    forgotten(deviceId) {
      strangers.add(deviceId);
      taken.delete(deviceId);
      wake();
    },
    owes: () => owing,
    stop() {
      stopped = true;
      ticker.cancel();
      retry?.cancel();
    },
  };
};
