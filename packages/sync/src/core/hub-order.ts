import type { Doc } from '@galley/base';

/** A device of kind `site_hub` as its row has it. */
export type SiteHub = {
  readonly hubId: string;
  readonly name: string;
  /** Counts the site's hubs in the order of their enrolment. */
  readonly number: number;
  readonly revoked: boolean;
};

/** Which of the site's living hubs may act, the preferred one first, and which may never take over. */
export type HubOrder = { readonly order: readonly string[]; readonly excluded: readonly string[] };

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const byNumber = (a: SiteHub, b: SiteHub): number =>
  a.number - b.number || (a.hubId < b.hubId ? -1 : 1);

/** Behind the last earlier hub of the same name: a machine set up anew goes on in the place that it had. */
const placeFor = (list: readonly SiteHub[], hub: SiteHub): number => {
  const before = list.findLastIndex(({ name }) => name === hub.name);
  return before < 0 ? list.length : before + 1;
};

/**
 * The site's list of hubs from the row `hub_order` (undefined when nobody has set one) and the hubs themselves:
 * first those that people put in order, then the others by their enrolment; one that the row does not name
 * stands, and is excluded, as an earlier hub of the same name.
 */
export const hubOrder = (said: Doc | undefined, hubs: readonly SiteHub[]): HubOrder => {
  const known = new Map(hubs.map((hub) => [hub.hubId, hub]));
  const [wanted, barred] = [texts(said?.order), texts(said?.excluded)];
  const list = [...new Set(wanted)].flatMap((hubId) => known.get(hubId) ?? []);
  const named = new Set([...wanted, ...barred]);
  const out = new Set(barred);
  for (const hub of [...hubs].sort(byNumber).filter(({ hubId }) => !wanted.includes(hubId))) {
    const place = placeFor(list, hub);
    const before = list[place - 1];
    const follows = before?.name === hub.name && !named.has(hub.hubId);
    if (follows && out.has(before.hubId)) out.add(hub.hubId);
    list.splice(place, 0, hub);
  }
  const living = list.filter(({ revoked }) => !revoked).map(({ hubId }) => hubId);
  return {
    order: living.filter((hubId) => !out.has(hubId)),
    excluded: living.filter((hubId) => out.has(hubId)),
  };
};
