import { type Fact, ok, type Result } from '@galley/base';
import type { DecisionContext, LineRow } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { beyondFact, type PortionsElsewhere } from './portions.ts';

type Core = Pick<PosCore, 'availability' | 'portions' | 'read'>;

/** What a line takes of its item's countdown, with the line itself (rule AV10). */
export const takePortions = (
  core: Core,
  line: Pick<LineRow, 'id' | 'itemId' | 'countdownId'>,
  quantity: number,
  context: DecisionContext,
  beyond = false,
): Result<readonly Fact[], PortionsElsewhere> => {
  const countdown = core.availability.now().countdownOf(line.itemId);
  if (line.countdownId === null || countdown?.countdownId !== line.countdownId) return ok([]);
  const taken = core.portions.take(countdown, quantity, context);
  if (taken.ok) {
    const { spends, beyond: why } = taken.value;
    return ok(why === null ? spends : [...spends, beyondFact(context, line.id, why)]);
  }
  return beyond ? ok([beyondFact(context, line.id, 'person')]) : taken;
};

/** The same for lines that were rung together; those of one countdown take of it at once. */
export const takeAllPortions = (
  core: Core,
  lines: readonly LineRow[],
  context: DecisionContext,
  beyond = false,
): Result<readonly Fact[], PortionsElsewhere> => {
  const facts: Fact[] = [];
  const taken = new Set<string>();
  for (const line of lines) {
    const mine = lines.filter(({ countdownId }) => countdownId === line.countdownId);
    if (line.countdownId === null || taken.has(line.countdownId)) continue;
    taken.add(line.countdownId);
    const quantity = mine.reduce((sum, one) => sum + one.quantity, 0);
    const portions = takePortions(core, line, quantity, context, beyond);
    if (!portions.ok) return portions;
    facts.push(...portions.value);
  }
  return ok(facts);
};

/**
 * What was taken and is not made goes back, each portion by a fact of its own that any register writes alike: two that
 * void one line without seeing each other give it back once. Of what nobody had granted, nothing goes back.
 */
export const returnPortions = (
  { portions, read }: Core,
  { countdownId, id, addedAt, businessDate }: LineRow,
  quantity: number,
): readonly Fact[] => {
  if (countdownId === null || quantity <= 0) return [];
  if (read.lastEventAt(id, 'sold_beyond') !== undefined) return [];
  const first = read.portionsReturned(id);
  return Array.from({ length: quantity }, (_, at) =>
    portions.giveBack(countdownId, `${id}:${first + at}`, { at: addedAt, businessDate }),
  );
};

/** Another quantity of a line: the difference is taken or goes back. */
export const changePortions = (
  core: Core,
  before: LineRow,
  after: LineRow,
  context: DecisionContext,
): Result<readonly Fact[], PortionsElsewhere> => {
  const more = after.quantity - before.quantity;
  if (more > 0) return takePortions(core, after, more, context);
  return ok(more < 0 ? returnPortions(core, before, -more) : []);
};

/** What an edit took beyond the line that it was made of, where another edit of that line is to count (rule CK16). */
export const returnUnchosen = (core: Core, edit: LineRow): readonly Fact[] => {
  const before = edit.supersedes === null ? undefined : core.read.line(edit.supersedes);
  return returnPortions(core, edit, edit.quantity - (before?.quantity ?? 0));
};
