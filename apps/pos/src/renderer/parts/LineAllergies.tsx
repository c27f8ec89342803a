import type { LineAllergyView } from '@galley/pos/contract';
import { labelled } from '@galley/ui/language';
import { allergyWords } from '../app/allergy-words.ts';
import { STATE_ICONS } from './allergen-icons.tsx';

/** On a line of the check, in a row of its own: what its guests must not be served and what it is declared to have. */
export function LineAllergies({ allergies }: { readonly allergies: readonly LineAllergyView[] }) {
  if (allergies.length === 0) return null;
  return (
    <span className="mt-0.5 flex flex-col items-start gap-0.5" data-testid="line-allergies">
      {allergies.map(({ key, text, state }) => {
        const Icon = STATE_ICONS[state];
        return (
          <span
            key={key}
            className="flex max-w-full items-start gap-1.5 rounded-control bg-ink px-2 text-small leading-snug font-bold text-paper"
          >
            <Icon aria-hidden size="1.1em" strokeWidth={2.5} className="mt-[0.1em] shrink-0" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="sr-only">{labelled(allergyWords.allergy, '')}</span>
              <span className="uppercase">{text}</span>
              {` · ${allergyWords.states[state]}`}
            </span>
          </span>
        );
      })}
    </span>
  );
}
