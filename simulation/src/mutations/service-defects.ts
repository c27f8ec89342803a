import type { Fact } from '@galley/base';
import type { LineMoveRow, LineVoidRow } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { PosCore } from '../../../apps/pos/src/core/pos-core.ts';
import type { Mutation } from '../shop/world.ts';
import { FAITHFUL } from './mutation.ts';

const onReads = (name: string, read: (core: PosCore) => Partial<PosCore['read']>): Mutation => ({
  ...FAITHFUL,
  name,
  register: (core) => ({ ...core, read: { ...core.read, ...read(core) } }),
});

/** Facts of a command are others than its rule decided. */
const onFacts = (name: string, written: (facts: readonly Fact[]) => readonly Fact[]): Mutation => ({
  ...FAITHFUL,
  name,
  replica: (inner: Replica, { device }) =>
    device.kind === 'register'
      ? { ...inner, commit: (input) => inner.commit({ ...input, facts: written(input.facts) }) }
      : inner,
});

const movesIn = (facts: readonly Fact[]): LineMoveRow[] =>
  facts
    .filter(({ kind }) => kind === 'line_move')
    .map(({ id, doc }) => ({ ...doc, id }) as unknown as LineMoveRow);

/** Once something was moved the register forgets what it has sent of it. */
const moveFires = onReads('a move fires again', ({ read }) => ({
  roundsOf: (ids) => (read.movesOf(ids).length > 0 ? [] : read.roundsOf(ids)),
}));

/** Parts of split lines are not those that were decided. */
const unevenSplit = onFacts('a split is not to the cent', (facts) =>
  facts.map((fact) => {
    if (fact.kind !== 'line_move' || fact.doc['type'] !== 'split') return fact;
    const [move] = movesIn([fact]);
    const lines = (move?.lines ?? []).map((line) =>
      line.to.length < 2
        ? line
        : {
            ...line,
            to: line.to.map((share, part) => ({
              ...share,
              parts: 10 * share.parts + (part === 0 ? -1 : 1),
            })),
          },
    );
    return { ...fact, doc: { ...fact.doc, lines } } as Fact;
  }),
);

/** Whoever moves lines of a check drops what its guests must not eat. */
const droppedAllergy: Mutation = {
  ...FAITHFUL,
  name: 'an allergy is dropped on a transfer',
  replica: (inner, { device }) => ({
    ...inner,
    commit(input) {
      const [move] = device.kind === 'register' ? movesIn(input.facts) : [];
      const known = inner.db
        .prepare<[string], string>('SELECT id FROM allergy WHERE checkId = ?')
        .pluck()
        .all(move?.checkId ?? '');
      if (move === undefined || known.length === 0) return inner.commit(input);
      const { checkId, businessDate, movedAt, movedBy, deviceId } = move;
      const doc = {
        ...{ checkId, businessDate, allergyIds: known, deviceId },
        ...{ withdrawnAt: movedAt, withdrawnBy: movedBy },
      };
      const dropped = { kind: 'allergy_withdrawal', id: move.id.replace('mov', 'alw'), doc };
      return inner.commit({ ...input, facts: [...input.facts, dropped] });
    },
  }),
};

/** A void takes off more than there is. */
const endlessVoid = onFacts('a void without a cap', (facts) =>
  facts.map((fact) => {
    const { quantity } = fact.doc as unknown as LineVoidRow;
    return fact.kind === 'line_void'
      ? { ...fact, doc: { ...fact.doc, quantity: quantity + 9 } }
      : fact;
  }),
);

/** Pressed twice, a course goes twice. */
const firedTwice = onReads('a course is fired twice', () => ({ firesOf: () => [] }));

/** Everybody may take off whatever they like. */
const nobodyAsked = onReads('nobody asks a manager', ({ read }) => ({
  role: (id) => {
    const role = read.role(id);
    return role && { ...role, voidLimitMinor: 1_000_000, discountLimitPpm: 1_000_000 };
  },
}));

/** What a register once showed of a check stays on its screen. */
const staleScreen: Mutation = {
  ...FAITHFUL,
  name: 'a screen shows checks as they were',
  register(core) {
    const { checkStates } = core;
    const kept = new Map<string, ReturnType<typeof checkStates.get>>();
    return {
      ...core,
      checkStates: {
        ...checkStates,
        open: () =>
          checkStates.open().map((state) => {
            const { id } = state.check;
            if (!kept.has(id)) kept.set(id, state);
            return kept.get(id) ?? state;
          }),
      },
    };
  },
};

/** Defects of the service that a Friday must catch. */
export const SERVICE_DEFECTS: readonly Mutation[] = [
  moveFires,
  unevenSplit,
  droppedAllergy,
  endlessVoid,
  firedTwice,
  nobodyAsked,
  staleScreen,
];
