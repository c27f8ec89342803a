import { join } from 'node:path';
import type { Failure, Result } from '@galley/base';
import { type Part, type PartReport, partReportSchema, spawnPart } from '@galley/shell/node';
import { createHubAdmin, type HubAdmin } from '../../../scripts/launcher/hub-admin.ts';
import type { Defer } from '../harness/cleanup.ts';
import { root } from '../harness/root.ts';

const SITE = {
  tenantId: 'ten_bench',
  tenantName: 'Bench',
  siteId: 'sit_bench',
  siteName: 'Bench',
  purpose: 'demo',
} as const;
const OPENS_WITHIN_MS = 45_000;
const ENDS_WITHIN_MS = 6000;

/** The two hubs of one site, each its own process from the product's bundle. */
export type Shop = {
  readonly centralUrl: string;
  readonly siteHubUrl: string;
  /** A one-time code for a new device of the site. */
  codeFor(kind: 'register' | 'kitchen', name: string): Promise<string>;
};

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

const codeFrom = (admin: HubAdmin) => async (kind: string, name: string) =>
  told(await admin.createCode(SITE, kind, name)).code;

export const openShop = async (defer: Defer, folder: string): Promise<Shop> => {
  const central = spawnHub(defer, join(folder, 'hub'), { GALLEY_HUB_ROLE: 'central' });
  const centralUrl = await central.url;
  const admin = createHubAdmin(centralUrl, join(folder, 'hub'));
  told(await admin.createSite(SITE));
  const newCode = codeFrom(admin);
  const siteHub = spawnHub(
    defer,
    join(folder, 'site-hub'),
    { GALLEY_HUB_ROLE: 'site', GALLEY_CENTRAL: centralUrl, GALLEY_NAME: 'Site hub' },
    (report, part) => {
      if (report.type !== 'enrol-code-wanted') return;
      void newCode(report.kind, report.name).then((code) =>
        part.send({ type: 'enrol-code', code }),
      );
    },
  );
  return { centralUrl, siteHubUrl: await siteHub.url, codeFor: newCode };
};
