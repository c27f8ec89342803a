import { join } from 'node:path';
import type { Failure, Result } from '@galley/base';
import { type Part, type PartReport, partReportSchema, spawnPart } from '@galley/shell/node';
import {
  createHubAdmin,
  type FirstSite,
  type HubAdmin,
} from '../../../scripts/launcher/hub-admin.ts';
import type { Defer } from '../harness/cleanup.ts';
import { root } from '../harness/root.ts';

const OPENS_WITHIN_MS = 45_000;
const ENDS_WITHIN_MS = 6000;

/** The central hub on the embedded Postgres, a process of its own from the product's bundle. */
export type Central = {
  readonly centralUrl: string;
  /** The hub's process; Postgres and its workers are below it. */
  readonly pid: number;
  /** A one-time code for a new device of a site, which is made at its first. */
  codeFor(kind: string, name: string, site?: number): Promise<string>;
};
/** The two hubs of one site. */
export type Shop = Central & { readonly siteHubUrl: string };

const told = <T>(outcome: Result<T, Failure>): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

type Hub = { readonly part: Part; readonly url: Promise<string> };

const spawnHub = (
  defer: Defer,
  folder: string,
  env: Readonly<Record<string, string>>,
  onReport: (report: PartReport, part: Part) => void = () => undefined,
): Hub => {
  const part = spawnPart({
    role: env.GALLEY_HUB_ROLE ?? 'hub',
    entry: join(root, 'apps/hub/dist/hub.mjs'),
    env: { ...env, GALLEY_DATA: folder, GALLEY_LOGS: folder, GALLEY_PORT: '0' },
  });
  defer(() => part.stop(ENDS_WITHIN_MS));
  const url = new Promise<string>((settle, refuse) => {
    const late = setTimeout(() => refuse(new Error('A hub did not open.')), OPENS_WITHIN_MS);
    defer(() => clearTimeout(late));
    part.onExit(() => refuse(new Error('A hub ended.')));
    part.onMessage((raw) => {
      const { data: report } = partReportSchema.safeParse(raw);
      if (report?.type === 'ready' && report.port) settle(`http://127.0.0.1:${report.port}`);
      if (report !== undefined) onReport(report, part);
    });
  });
  // Whoever waits hears of it; a hub that ends after the benchmark is no failure.
  url.catch(() => undefined);
  return { part, url };
};

const siteOf = (number: number): FirstSite => {
  const name = number === 0 ? 'bench' : `bench${number}`;
  return {
    tenantId: 'ten_bench',
    tenantName: 'Bench',
    siteId: `sit_${name}`,
    siteName: name,
    purpose: 'demo',
  };
};

const codesFrom = (admin: HubAdmin): Central['codeFor'] => {
  const made = new Set<number>();
  return async (kind, name, number = 0) => {
    const site = siteOf(number);
    if (!made.has(number)) told(await admin.createSite(site));
    made.add(number);
    return told(await admin.createCode(site, kind, name)).code;
  };
};

export const openCentral = async (defer: Defer, folder: string): Promise<Central> => {
  const dataDir = join(folder, 'hub');
  const central = spawnHub(defer, dataDir, { GALLEY_HUB_ROLE: 'central' });
  const centralUrl = await central.url;
  const codeFor = codesFrom(createHubAdmin(centralUrl, dataDir));
  return { centralUrl, pid: central.part.pid ?? 0, codeFor };
};

export const openShop = async (defer: Defer, folder: string): Promise<Shop> => {
  const central = await openCentral(defer, folder);
  const siteHub = spawnHub(
    defer,
    join(folder, 'site-hub'),
    { GALLEY_HUB_ROLE: 'site', GALLEY_CENTRAL: central.centralUrl, GALLEY_NAME: 'Site hub' },
    (report, part) => {
      if (report.type !== 'enrol-code-wanted') return;
      void central
        .codeFor(report.kind, report.name)
        .then((code) => part.send({ type: 'enrol-code', code }));
    },
  );
  return { ...central, siteHubUrl: await siteHub.url };
};
