import { type Bench, type BenchResult, perSecond, ratioOf } from '../bench.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { counted, type OwnTimes, timeOwnMerge } from './own-merge.ts';
import { PEER_ROWS, type PeerTimes, timePeer } from './time-peer.ts';

const ROWS = 35_000;
const NAMES = ['yjs', 'loro', 'automerge', 'tinybase', 'cr_sqlite'] as const;

/** Loaded one by one when their turn comes, so that one which cannot run here takes no other with it. */
const loadPeer = async (name: (typeof NAMES)[number]) => {
  if (name === 'yjs') return (await import('./peers/yjs.ts')).yjs;
  if (name === 'loro') return (await import('./peers/loro.ts')).loro;
  if (name === 'automerge') return (await import('./peers/automerge.ts')).automerge;
  if (name === 'tinybase') return (await import('./peers/tinybase.ts')).tinybase;
  return (await import('./peers/cr-sqlite.ts')).crSqlite;
};

const timeByName = async (
  name: (typeof NAMES)[number],
  log: (line: string) => void,
): Promise<PeerTimes | undefined> => {
  try {
    const peer = await loadPeer(name);
    log(`${name}: ${PEER_ROWS} facts, ${PEER_ROWS} settings twice, ${peer.keeps} …`);
    return await timePeer(peer);
  } catch (error) {
    log(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};

const ownFigures = ({ facts, fresh, changed }: OwnTimes) => {
  const rows = counted(ROWS);
  return {
    facts_rows_per_s: perSecond(rows, facts.ours),
    settings_rows_per_s: perSecond(2 * rows, fresh.ours + changed.ours),
    settings_new_rows_per_s: perSecond(rows, fresh.ours),
    settings_changed_rows_per_s: perSecond(rows, changed.ours),
    plain_facts_rows_per_s: perSecond(rows, facts.plain),
    plain_settings_rows_per_s: perSecond(2 * rows, fresh.plain + changed.plain),
  };
};

type Figures = Record<string, number>;

const resultOf = (own: OwnTimes, peers: ReadonlyMap<string, PeerTimes>): BenchResult => {
  const { facts, fresh, changed } = own;
  const figures: Figures = ownFigures(own);
  const ratios: Figures = {
    facts_vs_plain_insert: ratioOf(facts.ours, facts.plain),
    settings_vs_plain_insert: ratioOf(fresh.ours + changed.ours, fresh.plain + changed.plain),
  };
  for (const [name, { factsMs, settingsMs }] of peers) {
    const factsPerS = perSecond(PEER_ROWS, factsMs);
    const settingsPerS = perSecond(2 * PEER_ROWS, settingsMs);
    figures[`${name}_facts_rows_per_s`] = factsPerS;
    figures[`${name}_settings_rows_per_s`] = settingsPerS;
    ratios[`facts_vs_${name}`] = ratioOf(figures.facts_rows_per_s ?? 0, factsPerS);
    ratios[`settings_vs_${name}`] = ratioOf(figures.settings_rows_per_s ?? 0, settingsPerS);
  }
  return { figures, ratios };
};

export const replicaMerge: Bench = {
  name: 'replica-merge',
  about: "a hub's rows merged into a replica, beside plain inserts and five libraries",
  limits: {
    facts_rows_per_s: { floor: 25_000, good: 60_000, better: 'more' },
    settings_rows_per_s: { floor: 25_000, good: 35_000, better: 'more' },
    facts_vs_plain_insert: { floor: 3, good: 1.5 },
    settings_vs_plain_insert: { floor: 3, good: 3 },
  },
  run: (log) =>
    withCleanup(110_000, async (defer) => {
      log(`${ROWS} facts, ${ROWS} settings twice, on disk …`);
      const own = timeOwnMerge(ownFolder(defer, 'merge'), ROWS);
      const peers = new Map<string, PeerTimes>();
      for (const name of NAMES) {
        const times = await timeByName(name, log);
        if (times !== undefined) peers.set(name, times);
      }
      return resultOf(own, peers);
    }),
};
