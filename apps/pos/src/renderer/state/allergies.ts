import type { Allergen, AllergenState } from '@galley/domain';
import type { AllergensView, AllergyView, LineAllergyView } from '@galley/pos/contract';
import { isHead } from './halves.ts';
import type { ReadModels } from './read.store.ts';
import type { LineWish } from './ui.store.ts';

export type ClashState = Exclude<AllergenState, 'free'>;

/** An allergy that what is rung is not known to be free of. */
export type ClashView = { readonly key: string; readonly text: string; readonly state: ClashState };

const NO_ALLERGIES: readonly AllergyView[] = [];

const STATES: Readonly<Record<string, AllergenState>> = {
  c: 'contains',
  m: 'may_contain',
  f: 'free',
};
const RANK: Readonly<Record<AllergenState, number>> = {
  free: 0,
  unknown: 1,
  may_contain: 2,
  contains: 3,
};

const worse = (a: AllergenState, b: AllergenState): AllergenState => (RANK[a] >= RANK[b] ? a : b);

/** What dishes say of one allergen by the menu on the screen; the core has the last word. */
export const stateOf = (
  { codes, sheets }: AllergensView,
  partIds: readonly string[],
  allergen: string | null,
): AllergenState => {
  const at = allergen === null ? -1 : codes.indexOf(allergen);
  if (at < 0) return 'unknown';
  return partIds
    .map((id) => STATES[sheets[id]?.[at] ?? ''] ?? 'unknown')
    .reduce<AllergenState>(worse, 'free');
};

/** What holds for a seat of the check in hand; without one, what its guests share. */
export const allergiesFor = (
  allergies: readonly AllergyView[],
  seat: number | null,
): readonly AllergyView[] =>
  seat === null
    ? allergies
    : allergies.filter(({ seats }) => seats.includes(null) || seats.includes(seat));

type Known = Pick<ReadModels, 'check' | 'allergens'> & Partial<Pick<ReadModels, 'menu'>>;

/** Clashes of a dish with allergies, each once; a guest's own words clash with none (rule AY6). */
export const clashesOf = (
  { allergens }: Pick<Known, 'allergens'>,
  allergies: readonly {
    readonly key: string;
    readonly text: string;
    readonly allergen?: string | null;
  }[],
  partIds: readonly string[],
): readonly ClashView[] => {
  const found = new Map<string, ClashView>();
  for (const { key, text, allergen = key } of allergies) {
    const state = allergen === null ? 'free' : stateOf(allergens, partIds, allergen);
    if (state !== 'free') found.set(key, { key, text, state });
  }
  return [...found.values()];
};

/** What a dish is made of; what it is made without brings nothing in, and a part of a deal is its item. */
export const partsOf = (
  { menu }: Pick<Known, 'menu'>,
  { itemId, modifiers }: Pick<LineWish, 'itemId' | 'modifiers'>,
): string[] => {
  const served = modifiers
    .filter((choice) => !isHead(choice))
    .filter(({ pre }) => pre === undefined || !menu?.preModifiers.get(pre)?.leavesOff)
    .map(({ modifierId }) => modifierId);
  const deal = served.some((id) => menu?.partItems.has(id));
  const own = served.map((id) => menu?.partItems.get(id) ?? id);
  return deal ? own : [itemId, ...own];
};

/** Clashes of a wish on the check in hand with the guests of its seat. */
export const clashesOfWish = (
  models: Known,
  wish: Pick<LineWish, 'itemId' | 'modifiers' | 'seat'>,
): readonly ClashView[] => {
  const mine = allergiesFor(models.check?.allergies ?? NO_ALLERGIES, wish.seat ?? null);
  return mine.length === 0 ? [] : clashesOf(models, mine, partsOf(models, wish));
};

/** A line of the check in hand that somebody is to be asked about before it is sent. */
export type UnsentClash = {
  readonly lineId: string;
  readonly name: string;
  readonly clashes: readonly ClashView[];
};

const asksAbout = ({ asks, state, key, text }: LineAllergyView): ClashView[] =>
  asks === true && state !== 'free' ? [{ key, text, state }] : [];

/** What stands unsent on this check and clashes with what was noted after it (rule AY17). */
export const unsentClashing = (
  { check }: Pick<Known, 'check'>,
  checkId: string,
): readonly UnsentClash[] =>
  (check?.id === checkId ? check.lines : []).flatMap(({ id: lineId, name, allergies }) => {
    const clashes = allergies.flatMap(asksAbout);
    return clashes.length === 0 ? [] : [{ lineId, name, clashes }];
  });

/** No dish declares anything of a guest's own words, so that none is known to be free of them. */
const unknownOfWords = (allergies: readonly AllergyView[]): ClashView[] =>
  allergies
    .filter(({ allergen }) => allergen === null)
    .map(({ key, text }) => ({ key, text, state: 'unknown' }));

/** The worst that a cell has for the seat in hand; undefined: it is free of all, or nobody is allergic (rule AY16). */
export const cellClash = (
  models: Known,
  itemId: string,
  seat: number | null,
): ClashView | undefined => {
  const mine = allergiesFor(models.check?.allergies ?? NO_ALLERGIES, seat);
  if (mine.length === 0) return undefined;
  const clashes = clashesOf(models, mine, partsOf(models, { itemId, modifiers: [] }));
  const own = unknownOfWords(mine);
  return [...clashes, ...own].sort((a, b) => RANK[b.state] - RANK[a.state])[0];
};

/** What stands at exactly this seat, or for the whole check. */
export const standingAt = (
  allergies: readonly AllergyView[],
  seat: number | null,
): readonly AllergyView[] => allergies.filter(({ seats }) => seats.includes(seat));

/** Toggles of a sheet as the command that makes the check so; what stands already is left as it is. */
export const changesOf = (
  before: readonly AllergyView[],
  codes: readonly Allergen[],
  words: readonly string[],
) => ({
  allergens: codes.filter((code) => !before.some(({ allergen }) => allergen === code)),
  words: words.filter((text) => !before.some((one) => one.allergen === null && one.text === text)),
  withdraw: before
    .filter((one) =>
      one.allergen === null
        ? !words.includes(one.text)
        : !(codes as readonly string[]).includes(one.allergen),
    )
    .map(({ id }) => id),
});
