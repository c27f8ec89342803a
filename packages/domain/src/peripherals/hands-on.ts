import type { PeripheralRow } from '../rows.ts';

type Row = Pick<PeripheralRow, 'id' | 'name' | 'type' | 'failoverId'>;

/** Another printer, as one that could take over. `leadsBack`: its own papers come to this one already. */
export type TakerOver = { readonly id: string; readonly name: string; readonly leadsBack: boolean };

/** Where a printer's papers go when it cannot print, and where they could go; both empty for what is no printer. */
export type HandsOn = {
  readonly handsOnTo: string | null;
  readonly takersOver: readonly TakerOver[];
};

/** Whether a paper handed on to `failoverId` would come back to `id`, as the rows stand. */
export const leadsBack = (rows: readonly Row[], id: string, failoverId: string): boolean => {
  const seen = new Set<string>();
  let next: string | null | undefined = failoverId;
  while (next != null && !seen.has(next)) {
    if (next === id) return true;
    seen.add(next);
    next = rows.find((row) => row.id === next)?.failoverId;
  }
  return false;
};

/** The fail-over of one device as people choose it: what would be refused is marked (rules PE4, PE22). */
export const handsOn = (rows: readonly Row[], { id, type, failoverId }: Row): HandsOn => {
  if (type !== 'printer') return { handsOnTo: null, takersOver: [] };
  const others = rows.filter((row) => row.type === 'printer' && row.id !== id);
  return {
    handsOnTo: others.find((row) => row.id === failoverId)?.name ?? null,
    takersOver: others.map((row) => ({
      ...{ id: row.id, name: row.name },
      leadsBack: leadsBack(rows, id, row.id),
    })),
  };
};

/** A device without a machine of its own hangs on the first register, but a printer in the network on none. */
export const isReachedByAll = ({
  hostId,
  type,
  connection,
}: Pick<PeripheralRow, 'hostId' | 'type' | 'connection'>): boolean =>
  hostId === null && type === 'printer' && connection['kind'] === 'tcp';
