/** Whether the rows here are those of the hub, and what is done if not (docs/specs/protocol.md, section 9). */
import { mergeIn, pendingKeys, provenHead } from './apply.mjs';
import { canonicalJson } from './canonical.mjs';
import { dayOf, differingKinds, sumsOf, toldByAnswer, toldByRow } from './digest.mjs';
import { classOf } from './merge.mjs';

const contentOf = ({ doc, clk, deleted }) => ({ doc, clk, deleted });

/** `finder` sends what the hub lost. */
export const createChecker = ({ store, hub, tell }, finder) => {
  /** Facts that are here with other content than at the hub: people have to look. */
  const disputed = new Set();
  /** Scopes that were found equal, and have not changed since. */
  const agreed = new Set();

  /** Kinds of which one side alone may have rows: not through yet, set aside, held, or in dispute. */
  const sparedKinds = (scope) => {
    const rows = [...store.rows(store.me().siteId), ...store.rows(scope)];
    const aside = rows.filter(({ kind }) => kind === 'verdict').flatMap(({ row }) => row.doc.rows);
    const held = rows.filter(({ kind, row }) => kind === 'held' && row.doc.rank === 0);
    const keys = [...pendingKeys(store, provenHead(store)), ...disputed];
    return new Set([
      ...keys.map((key) => key.split(' ')[0]),
      ...aside.map(({ kind }) => kind),
      ...held.map(({ row }) => row.doc.write.kind),
    ]);
  };

  const compare = async (scope, told) => {
    const differing = differingKinds(told, sumsOf(store.rows(scope)), sparedKinds(scope));
    if (differing.length > 0) {
      agreed.delete(scope);
      await heal(scope, differing);
      return;
    }
    agreed.add(scope);
    finder.forget();
    tell('agrees', { scope, seq: told.seq });
  };

  /** The hub is asked for all its sums; they count if it stands where we stand. */
  const ask = async (scope) => {
    const sums = await hub.digest(scope);
    const place = Math.floor(Number.parseInt(store.feed(scope).offset, 10) / 2);
    if (sums.whole && sums.seq === place) await compare(scope, toldByAnswer(sums));
  };

  /** Fetches the days of which the sums differ and merges them, as if they had come by the log. */
  const heal = async (scope, kinds) => {
    const { kinds: told } = toldByAnswer(await hub.digest(scope));
    const own = sumsOf(store.rows(scope));
    let healed = 0;
    for (const kind of kinds) {
      const theirs = told.get(kind)?.days ?? new Map();
      const ours = own.get(kind) ?? new Map();
      for (const day of new Set([...theirs.keys(), ...ours.keys()])) {
        if ((ours.get(day) ?? 0n) === (theirs.get(day) ?? 0n)) continue;
        const rows = await hub.bucket(scope, kind, day);
        healed += store.transaction(() => rows.filter((row) => restore(scope, kind, row)).length);
        const here = store.rows(scope).filter((one) => one.kind === kind && dayOf(one.row) === day);
        await finder.find(scope, here, rows);
      }
    }
    if (healed > 0) tell('healed', { scope, kinds, healed });
  };

  const restore = (scope, kind, { id, doc, clk, deleted }) => {
    const row = { doc, clk, deleted };
    const { generation } = store.feed(scope);
    const known = store.row(scope, kind, id);
    const isPending = pendingKeys(store, provenHead(store)).has(`${kind} ${id}`);
    if (classOf(row) !== 'fact' && known !== undefined && !isPending) {
      // All that it knows came by this hub or is in commits that this hub has: the hub's row stands.
      if (canonicalJson(contentOf(known)) === canonicalJson(row)) return false;
      store.put(scope, kind, id, row, generation);
      return true;
    }
    const outcome = mergeIn(store, scope, { kind, id, row }, generation);
    if (outcome !== 'conflict') return outcome === 'changed';
    // A copy of somebody else's fact that is not as the hub has it is a damaged copy.
    const damaged = classOf(row) === 'fact' && !pendingKeys(store, 0).has(`${kind} ${id}`);
    if (damaged) store.put(scope, kind, id, row, generation);
    return damaged;
  };

  return {
    /** At up-to-date: by the digest row if that was the hub's last word, else by asking, until it agrees. */
    async check(scope, digest) {
      if (digest !== undefined) await compare(scope, toldByRow(digest));
      else if (!agreed.has(scope)) await ask(scope);
    },
    /** Nothing new came for a while: the hub is asked again as long as the two are not known to be equal. */
    async again(scope) {
      if (store.feed(scope)?.live && !agreed.has(scope)) await ask(scope);
    },
    dispute: (kind, id) => disputed.add(`${kind} ${id}`),
    doubt: (scope) => agreed.delete(scope),
    agrees: (scope) => agreed.has(scope),
  };
};
