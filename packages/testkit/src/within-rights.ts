import type { Fact } from '@galley/base';
import { rightsProblem } from '@galley/sync/core';
import type { Replica } from '@galley/sync/replica';

/**
 * The replica of a core under test: a commit with a row that a hub would set aside, because devices of this
 * kind may not write it, throws and leaves nothing (rule DR5).
 */
export const withinRights = (replica: Replica): Replica => {
  const check = ({ kind, id, doc, deleted }: Fact): void => {
    const [spec, writer] = [replica.spec(kind), replica.identity()];
    if (spec === undefined || writer === undefined) return;
    const row = { id, doc: { ...doc }, ...(deleted === undefined ? {} : { deleted }) };
    const problem = rightsProblem(spec, writer, row as Parameters<typeof rightsProblem>[2]);
    if (problem !== undefined) throw new Error(`DR5: ${problem}`);
  };
  return {
    ...replica,
    commit(input) {
      input.facts.forEach(check);
      return replica.commit(input);
    },
  };
};
