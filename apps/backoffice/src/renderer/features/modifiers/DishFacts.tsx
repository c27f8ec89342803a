import { words } from '../../app/words.ts';
import { AllergenSubject } from '../../parts/AllergenSubject.tsx';
import { MadeWith } from '../../parts/MadeWith.tsx';
import { useAnswer } from '../../state/read.store.ts';

type DishFactsProps = {
  /** Undefined: it was not saved yet. */
  readonly modifierId: string | undefined;
  readonly name: string;
  readonly mayEdit: boolean;
};

/** What a modifier is made with and declared to have; saved at once, apart from its group. */
export function DishFacts({ modifierId, name, mayEdit }: DishFactsProps) {
  const { value } = useAnswer('allergens', {});
  if (modifierId === undefined)
    return <p className="m-0 text-label text-ink-2">{words.saveGroupFirst}</p>;
  return (
    <div className="flex flex-col gap-4" data-testid="dish-facts">
      <MadeWith ownerKind="modifier" ownerId={modifierId} mayEdit={mayEdit} />
      {value === undefined ? null : (
        <AllergenSubject subjectId={modifierId} name={name} value={value} mayEdit={mayEdit} />
      )}
    </div>
  );
}
