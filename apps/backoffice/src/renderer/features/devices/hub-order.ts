import type { EstateHub } from '@galley/backoffice/contract';

/** The list with one hub a place further up (-1) or down (1); at the ends it stays. */
export const moved = (hubs: readonly EstateHub[], id: string, by: -1 | 1): readonly EstateHub[] => {
  const from = hubs.findIndex((hub) => hub.id === id);
  const to = from + by;
  const [hub, other] = [hubs[from], hubs[to]];
  if (hub === undefined || other === undefined || other.excluded) return hubs;
  return hubs.with(to, hub).with(from, other);
};

/** The list with one hub taken out of, or back into, those that take over; one that comes back stands last of them. */
export const toggled = (hubs: readonly EstateHub[], id: string): readonly EstateHub[] => {
  const changed = hubs.map((hub) => (hub.id === id ? { ...hub, excluded: !hub.excluded } : hub));
  const [able, out] = [
    changed.filter((hub) => !hub.excluded),
    changed.filter((hub) => hub.excluded),
  ];
  const back = able.filter(
    (hub) => hub.id === id && hubs.some((was) => was.id === id && was.excluded),
  );
  return [...able.filter((hub) => !back.includes(hub)), ...back, ...out];
};
