import type { CheckTieRow } from '../rows.ts';

/** Each tied check with all that ties lead to from it, itself included, in order of id (rule MV6). */
export const joinKin = (
  ties: readonly Pick<CheckTieRow, 'checkId' | 'otherCheckId'>[],
): ReadonlyMap<string, readonly string[]> => {
  const kin = new Map<string, Set<string>>();
  const setOf = (id: string): Set<string> => kin.get(id) ?? new Set([id]);
  for (const { checkId, otherCheckId } of ties) {
    const joined = new Set([...setOf(checkId), ...setOf(otherCheckId)]);
    for (const id of joined) kin.set(id, joined);
  }
  return new Map([...kin].map(([id, all]) => [id, [...all].sort()]));
};
