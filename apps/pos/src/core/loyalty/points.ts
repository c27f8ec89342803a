import type { Fact, Failure, IdSource, Result } from '@galley/base';
import { POINTS_SUBJECT } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { PosPorts } from '../pos-ports.ts';

type When = { readonly at: number; readonly businessDate: string };

/**
 * Points of customers as this register may spend them (decision "Loyalty points"); for gift cards the same of what is on
 * a card, in minor units.
 */
export type Points = {
  /** What may be used without asking anybody. */
  here(customerId: string): number;
  /**
   * Asks the hub for all that nobody else holds of a customer's points. While a question is under way one more comes
   * after it: the hub may have answered before it had what is known here by now. Answers whether the hub was heard.
   */
  ask(customerId: string): Promise<boolean>;
  /** Facts that spend points; ids begin with `start`. */
  spend(
    customerId: string,
    points: number,
    start: string,
    businessDate: string,
  ): Result<readonly Fact[], Failure>;
  /** The fact that puts points in; whoever writes it by this id writes the same. */
  credit(customerId: string, id: string, points: number, when: When): Fact;
  /** Facts that let other registers have what this one holds; none while it could not get them again. */
  giveBack(customerId: string): readonly Fact[];
};

/** More than anybody has: a grant is of what is wanted or what is there, whichever is less. */
const ALL = 1_000_000_000;

type Deps = Pick<PosPorts, 'sync'> & {
  readonly replica: Pick<Replica, 'allowance'>;
  readonly ids: IdSource;
};

export const createPoints = (
  { replica, sync, ids }: Deps,
  subjectKind: string = POINTS_SUBJECT,
): Points => {
  const subjectOf = (subjectId: string) => ({ subjectKind, subjectId });
  const { allowance } = replica;
  const asked = new Map<string, Promise<boolean>>();
  const next = new Map<string, Promise<boolean>>();

  const askHub = async (customerId: string): Promise<boolean> => {
    const wish = { request: ids('command'), ...subjectOf(customerId), wanted: ALL };
    // What nobody grants stays where it is; a core that closes meanwhile has nobody to tell.
    const got = await sync.askAllowance?.(wish).catch(() => undefined);
    asked.delete(customerId);
    return got !== undefined && (got.ok || got.error.code !== 'unreachable');
  };

  const begin = (customerId: string): Promise<boolean> => {
    const asking = askHub(customerId);
    asked.set(customerId, asking);
    return asking;
  };

  const after = async (running: Promise<boolean>, customerId: string): Promise<boolean> => {
    await running;
    next.delete(customerId);
    return begin(customerId);
  };

  return {
    here: (customerId) => allowance.left(subjectOf(customerId)),
    ask(customerId) {
      const running = asked.get(customerId);
      if (running === undefined) return begin(customerId);
      const waiting = next.get(customerId) ?? after(running, customerId);
      next.set(customerId, waiting);
      return waiting;
    },
    spend(customerId, points, start, businessDate) {
      let part = 0;
      const newId = () => `${start}:${part++}`;
      return allowance.spend({ ...subjectOf(customerId), amount: points, businessDate, newId });
    },
    credit(customerId, id, points, { at, businessDate }) {
      const entry = { ...subjectOf(customerId), amount: points, businessDate, newId: () => id };
      const credit = allowance.credit(entry);
      return { ...credit, doc: { ...credit.doc, at } };
    },
    giveBack: (customerId) =>
      sync.view().mode === 'online' ? allowance.giveBack(subjectOf(customerId)) : [],
  };
};
