import type { AllergenState } from '@galley/domain';
import type { Widened } from '@galley/ui/languages';

/** Texts of allergies, apart from the rest because they belong together. */
export const allergyWords = {
  allergies: 'Allergies',
  allergy: 'Allergy',
  note: 'Note allergies',
  whose: 'Whose',
  wholeCheck: 'Whole check',
  everybody: 'All',
  list: 'Allergens',
  own: 'Other, in the guest’s own words',
  ownHint: 'Marks every dish. Ask the kitchen: no dish says anything of it.',
  ownPlaceholder: 'Kiwi, latex',
  add: 'Add',
  takeOff: (text: string) => `Take off ${text}`,
  alsoForAll: (text: string) => `For the whole check: ${text}`,
  save: (noted: number, withdrawn: number) => {
    const parts = [
      noted > 0 ? `${noted} noted` : '',
      withdrawn > 0 ? `${withdrawn} withdrawn` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Nothing changed' : `Save: ${parts.join(', ')}`;
  },
  sentAlready: 'The kitchen is told at once, also of what was sent.',
  noted: 'Allergies noted.',
  states: {
    contains: 'contains',
    may_contain: 'may contain',
    unknown: 'unknown',
    free: 'declared free',
  } as const satisfies Record<AllergenState, string>,
  clashTitle: (name: string) => `${name}: allergy`,
  clash: (state: Exclude<AllergenState, 'free'>, name: string, text: string) =>
    ({
      contains: `${name} contains ${text}.`,
      may_contain: `${name} may contain traces of ${text}.`,
      unknown: `Nobody declared whether ${name} has ${text}. Ask the kitchen.`,
    })[state],
  clashFor: (seat: string) => `The guest at ${seat} is allergic.`,
  clashForAll: 'A guest of this check is allergic.',
  clashSent: (seat: number | null) =>
    seat === null
      ? 'A guest of this check has that allergy. Ask and confirm, or void it.'
      : `Seat ${seat} has that allergy. Ask the guest and confirm, or void it.`,
  clashConfirmed: 'Confirmed with the guest',
  ringAnyway: 'Confirm and add',
  dontRing: 'Do not add',
  unsentTitle: 'Allergy: not sent yet',
  unsentHelp: 'This was rung before the allergy was noted. Change it, or confirm that it stays.',
  keepAnyway: 'Confirm and keep',
  sendAnyway: 'Confirm and send',
  tile: (state: Exclude<AllergenState, 'free'>, text: string) =>
    state === 'unknown'
      ? `Allergy: ${text} unknown`
      : `Allergy: ${state === 'contains' ? 'contains' : 'may contain'} ${text}`,
} as const;

export type AllergyWords = Widened<typeof allergyWords>;
