import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PosContract } from '@galley/pos/contract';
import type { SyncView } from '@galley/sync/protocol';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Journal } from './journal.ts';
import { problemsNow } from './oracles/problems.ts';
import type { Reader } from './reader.ts';
import { DEVICES, type DeviceName } from './schedule.ts';
import type { ChaosShop } from './shop.ts';

const ANSWERS_WITHIN_MS = 3000;
const QUIET_MS = 1500;

const syncOf = async (shop: ChaosShop, device: DeviceName): Promise<SyncView | undefined> => {
  const ready = shop.parts.get(device)?.ready();
  if (ready?.token === undefined) return undefined;
  const { pid, port, token } = ready;
  const { rpc, close } = connectPart<PosContract>({ [device]: { pid, port, token } }, device);
  try {
    const late = new Promise<undefined>((done) => setTimeout(done, ANSWERS_WITHIN_MS, undefined));
    const answer = await Promise.race([rpc.ask('sync', {}), late]);
    return answer?.ok ? answer.value : undefined;
  } finally {
    close();
  }
};

/** What a device says of itself that is not as it should be in a shop that is whole. */
const complaint = (device: string, view: SyncView | undefined): string[] => {
  if (view === undefined) return [`${device} does not answer`];
  const { mode, pendingCommits, caughtUp, digest, lastError } = view;
  const whole = mode === 'online' && pendingCommits === 0 && caughtUp;
  if (!whole)
    return [
      `${device}: ${mode}, ${pendingCommits} commits wait, ${caughtUp ? '' : 'not '}caught up, ${lastError}`,
    ];
  return digest === undefined || digest.state === 'agrees'
    ? []
    : [`${device}: its digest says ${digest.state}`];
};

type HubWord = { readonly hubId: string; readonly acting: boolean; readonly term: number };

const wordOf = async (url: string): Promise<HubWord | undefined> => {
  try {
    const answer = await fetch(`${url}/v1/hub`, { signal: AbortSignal.timeout(1000) });
    return (await answer.json()) as HubWord;
  } catch {
    return undefined;
  }
};

/** Where the hub of a device listens, if it runs. */
const standbyUrl = (shop: ChaosShop, device: DeviceName): string[] => {
  if (shop.standby(device) === undefined) return [];
  const site = JSON.parse(readFileSync(join(shop.folder, device, 'site.json'), 'utf8'));
  return [`http://127.0.0.1:${(site as { hubPort: number }).hubPort}`];
};

/** The site hub answers, and of all that run at the site exactly one acts. */
const hubComplaints = async (shop: ChaosShop): Promise<string[]> => {
  const port = shop.parts.get('site-hub')?.ready()?.port ?? 0;
  const others = DEVICES.flatMap((device) => standbyUrl(shop, device));
  const words = await Promise.all([`http://127.0.0.1:${port}`, ...others].map(wordOf));
  const acting = words.filter((word) => word?.acting === true).length;
  return [
    ...(words[0] === undefined ? ['the site hub does not answer'] : []),
    ...(acting === 1 ? [] : [`${acting} hubs of the site act`]),
  ];
};

export type Outcome = {
  readonly problems: readonly string[];
  readonly afterMs: number;
  readonly rows: number;
  readonly commits: number;
};

/** After the last fault: waits until everything is equal and at rest, at most `withinMs`; what is left then is wrong. */
export const awaitHealing = async (
  shop: ChaosShop,
  journal: Journal,
  reader: Reader,
  withinMs: number,
): Promise<Outcome> => {
  const from = performance.now();
  let before = '';
  for (;;) {
    const views = await Promise.all(DEVICES.map((device) => syncOf(shop, device)));
    const waiting = [
      ...DEVICES.flatMap((device, at) => complaint(device, views[at])),
      ...(await hubComplaints(shop)),
    ];
    const late = performance.now() - from > withinMs;
    if (waiting.length === 0 || late) {
      const { problems, numbers, rows, commits } = await problemsNow(shop, journal, reader);
      const all = [...waiting, ...problems];
      const atRest = numbers === before;
      before = numbers;
      if (late || (all.length === 0 && atRest))
        return { problems: all, afterMs: performance.now() - from, rows, commits };
    }
    await new Promise((done) => setTimeout(done, QUIET_MS));
  }
};
