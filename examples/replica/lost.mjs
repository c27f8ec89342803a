/** Rows of ours that a hub lost together with their commits (docs/specs/protocol.md, section 9). */
import { canonicalJson, sha256 } from './canonical.mjs';
import { classOf } from './merge.mjs';

/** What the hub lacks for so long is on nobody's way any more. */
const LOST_MS = 15_000;

/** Kinds that this device knows to be its to write. Of others it cannot tell what a hub lets it write. */
const isOurs = (kind) => kind.startsWith('example_');

const textOf = ({ doc, clk, deleted }) => canonicalJson([doc, clk, deleted]);

/** A row as a commit carries it with the clocks that it has. */
const wireOf = ({ kind, id, row: { doc, clk, deleted } }) => ({
  ...{ kind, id, doc },
  ...(clk !== null && { clk }),
  ...((deleted || clk?.o?._deleted !== undefined) && { deleted }),
});

/** True when the hub has not heard of a commit that we have heard of: what it lacks may be on its way. */
const isLagging = async ({ store, hub }) => {
  const { siteId } = store.me();
  const heads = new Map((await hub.bucket(siteId, 'origin', '')).map(({ id, doc }) => [id, doc]));
  return store
    .rows(siteId)
    .filter(({ kind }) => kind === 'origin')
    .some(({ id, row: { doc } }) => {
      const { generation = 0, rank = 0 } = heads.get(id) ?? {};
      return generation < doc.generation || (generation === doc.generation && rank < doc.rank);
    });
};

/** `commit(scope, rows)` commits rows of the wire as they are. */
export const createFinder = (base, commit) => {
  const { store, tell } = base;
  /** Since when the hub lacks a row. */
  const since = new Map();
  const isLost = (scope, { kind, id }) => {
    const key = `${scope} ${kind} ${id}`;
    since.set(key, since.get(key) ?? performance.now());
    return performance.now() - since.get(key) >= LOST_MS;
  };
  return {
    /** `rows` are those of a day here, `theirs` the hub's. What the hub lacks for long is committed once more. */
    async find(scope, rows, theirs) {
      const known = new Map(theirs.map((row) => [row.id, textOf(row)]));
      const lacks = ({ id, row }) =>
        !known.has(id) || (classOf(row) !== 'fact' && known.get(id) !== textOf(row));
      const lacking = rows.filter((row) => isOurs(row.kind) && lacks(row));
      const lost = lacking.filter((row) => isLost(scope, row));
      if (lost.length === 0 || (await isLagging(base))) return;
      const again = lost.map(wireOf).filter((row) => store.noteResent(sha256(canonicalJson(row))));
      if (again.length === 0) return;
      commit(scope, again);
      tell('resent', { scope, rows: again.length });
    },
    forget: () => since.clear(),
  };
};
