import type { HubStore } from '@galley/sync/hub';
import { SITE, TENANT } from '../shop/place.ts';
import type { Shop } from '../shop/shop.ts';

const sumsOf = async (store: HubStore): Promise<string> => {
  const scopes = [TENANT, SITE].map((scopeId) => store.sums({ tenantId: TENANT, scopeId }));
  const lines = (await Promise.all(scopes)).flatMap(({ buckets }, at) =>
    buckets
      .filter(({ sum }) => sum !== 0n)
      .map(({ kind, day, sum, rows }) => `${at} ${kind} ${day} ${sum} ${rows}`),
  );
  return lines.sort().join('\n');
};

/** Both hubs' sums are the same, and every device has compared all its rows with its hub's and agrees. */
export const digestProblems = async ({
  world,
  central,
  site,
  devices,
}: Shop): Promise<string[]> => {
  const problems: string[] = [];
  if ((await sumsOf(central.store())) !== (await sumsOf(site.store()))) {
    problems.push("the hubs' digests differ");
  }
  for (const device of devices) {
    const { state, healed } = device.running()?.sync.status().digest ?? {};
    if (state !== 'agrees') problems.push(`${device.name}: digest says ${state}`);
    // Rows whose signed commit went with a disk have nobody else to bring them.
    if (healed !== 0 && world.watch.doubtful.length === 0)
      problems.push(`${device.name}: ${healed} rows were healed without a cause`);
  }
  return problems;
};
