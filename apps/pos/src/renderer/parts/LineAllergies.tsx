import type { LineAllergyView } from '@galley/pos/contract';
import { labelled } from '@galley/ui/language';
import { allergyWords } from '../app/allergy-words.ts';
import { STATE_ICONS } from './allergen-icons.tsx';

/** On a line of the check, in a row of its own: what its guests must not be served and what it is declared to have. */
export function LineAllergies({ allergies }: { readonly allergies: readonly LineAllergyView[] }) {
  if (allergies.length === 0) return null;
  return (
    <span
      className="relative block rounded-control bg-ink px-2 py-px text-small leading-tight font-bold text-paper [overflow-wrap:anywhere]"
      data-testid="line-allergies"
    >
      {allergies.map(({ key, text, state }) => {
        const Icon = STATE_ICONS[state];
        return (
          <span key={key} className="me-3 inline-block max-w-full">
            <Icon
              aria-hidden
              size="1.1em"
              strokeWidth={2.5}
              className="me-1 inline-block align-[-0.15em]"
            />
            <span className="sr-only">{labelled(allergyWords.allergy, '')}</span>
            <span className="uppercase">{text}</span>
            {` · ${allergyWords.states[state]}`}
          </span>
        );
      })}
    </span>
  );
}
