import { allergyWords as words } from '../../app/allergy-words.ts';
import { STATE_ICONS } from '../../parts/allergen-icons.tsx';
import type { ClashView } from '../../state/allergies.ts';

/** What a dish has that a guest must not be served, in words. */
export function ClashRow({ clash, name }: { readonly clash: ClashView; readonly name: string }) {
  const Icon = STATE_ICONS[clash.state];
  return (
    <li className="flex items-center gap-4 rounded-control bg-ink p-4 text-lead leading-tight font-bold text-paper">
      <Icon aria-hidden size="2em" strokeWidth={2.5} className="shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {words.clash(clash.state, name, clash.text)}
      </span>
    </li>
  );
}
