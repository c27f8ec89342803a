/**
 * A replica that shares no code with Galley: it joins, commits facts and settings, follows both shapes, merges
 * what comes, and compares its sums with the hub's. All that it rests on stands in docs/specs/protocol.md.
 *
 *   node examples/replica.mjs --hub http://127.0.0.1:4600 --code XXXX-XXXX-XXXX --orders 10
 *
 * Prints a line of JSON for each thing that happens. Ctrl-C ends it; begun again with the same --file it goes on.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openReplica } from './replica/replica.mjs';

const { values: flags } = parseArgs({
  options: {
    hub: { type: 'string', default: 'http://127.0.0.1:4600' },
    code: { type: 'string', default: '' },
    kind: { type: 'string', default: 'kitchen' },
    name: { type: 'string', default: 'Example' },
    file: { type: 'string', default: 'replica.db' },
    orders: { type: 'string', default: '3' },
    'pause-ms': { type: 'string', default: '200' },
    'until-equal': { type: 'boolean', default: false },
  },
});

const tell = (event, details) => console.log(JSON.stringify({ event, ...details }));

/** A fact: it has an id of its own and is never changed. */
const order = (n) => ({
  kind: 'example_order',
  id: `exo_${Date.now().toString(36)}${randomBytes(8).toString('hex')}`,
  doc: {
    businessDate: new Date().toISOString().slice(0, 10),
    amountMinor: 100 * n,
    text: 'Chips & “peas” 🐟',
  },
});

/** A setting: one row that everybody writes; each column is its last writer's. */
const sign = (n) => ({
  kind: 'example_sign',
  id: 'exs_door',
  doc: n % 2 === 0 ? { text: `Order ${n} is ready` } : { colour: 'brass', lastOrder: n },
  setting: true,
});

const replica = await openReplica({
  url: flags.hub,
  file: flags.file,
  invitation: { code: flags.code, kind: flags.kind, name: flags.name },
  tell,
});

const takeOrders = async () => {
  for (let n = 1; n <= Number(flags.orders) && !replica.signal.aborted; n += 1) {
    replica.commit(replica.siteId, [order(n), sign(n)]);
    await pause(Number(flags['pause-ms']));
  }
  tell('ordered', { orders: Number(flags.orders) });
  while (flags['until-equal'] && !replica.signal.aborted) {
    if (replica.equal()) replica.stop();
    else await pause(50);
  }
};

for (const name of ['SIGINT', 'SIGTERM']) process.once(name, replica.stop);
try {
  await Promise.all([replica.run(), takeOrders()]);
} catch (cause) {
  tell('stopped', { reason: cause.message });
  process.exitCode = 1;
  replica.stop();
}
for (const scope of [replica.tenantId, replica.siteId]) {
  tell('sums', { scope, buckets: replica.sums(scope) });
}
replica.close();
