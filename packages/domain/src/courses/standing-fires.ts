import { byId, type CourseFireRow } from '../rows.ts';

/** Of each line the first fire that nobody took back; free of the order in which facts arrived (rule CF3). */
export const standingFires = (
  fires: readonly CourseFireRow[],
): ReadonlyMap<string, CourseFireRow> => {
  const undone = new Set(fires.flatMap(({ undoes }) => undoes));
  const standing = byId(fires)
    .filter(({ id, type }) => type === 'fire' && !undone.has(id))
    .sort((a, b) => a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1));
  const byLine = new Map<string, CourseFireRow>();
  for (const fire of standing) {
    for (const lineId of fire.lineIds) if (!byLine.has(lineId)) byLine.set(lineId, fire);
  }
  return byLine;
};
