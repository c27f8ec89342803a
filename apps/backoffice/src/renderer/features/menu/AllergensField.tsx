import type { OfficeAllergens } from '@galley/backoffice/contract';
import { SegmentedControl } from '@galley/ui';
import { allergenWords as words } from '../../app/words/allergens.ts';
import { AllergenSubject } from '../../parts/AllergenSubject.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

type FieldProps = {
  readonly itemId: string;
  readonly name: string;
  readonly groupIds: readonly string[];
  readonly mayEdit: boolean;
};

/** What an item and the choices that go with it are declared to have; each touch is saved at once. */
export function AllergensField({ itemId, name, groupIds, mayEdit }: FieldProps) {
  const { value } = useAnswer('allergens', {});
  if (value === undefined) return null;
  const choices = value.choices.filter(({ groupId }) => groupIds.includes(groupId));
  return (
    <section aria-label={words.allergens} className="flex flex-col gap-3" data-testid="allergens">
      <div>
        <h3 className="m-0 text-label font-semibold text-ink-2">{words.allergens}</h3>
        <p className="m-0 text-label text-ink-2">{words.allergensHelp}</p>
      </div>
      <LawList chosen={value.chosenList} mayEdit={mayEdit} />
      <AllergenSubject subjectId={itemId} name={name} value={value} mayEdit={mayEdit} />
      {choices.length === 0 ? null : (
        <>
          <h4 className="m-0 text-label font-semibold text-ink-2">{words.choicesOf}</h4>
          {choices.map((choice) => (
            <AllergenSubject
              key={choice.id}
              subjectId={choice.id}
              name={choice.name}
              value={value}
              mayEdit={mayEdit}
            />
          ))}
        </>
      )}
    </section>
  );
}

const COUNTRY = 'country';

type LawListProps = {
  readonly chosen: OfficeAllergens['chosenList'];
  readonly mayEdit: boolean;
};

function LawList({ chosen, mayEdit }: LawListProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="text-label text-ink-2">{words.allergenListTitle}</span>
      <SegmentedControl
        label={words.allergenListTitle}
        size="small"
        disabled={!mayEdit}
        segments={[
          { id: COUNTRY, label: words.allergenLists.country },
          { id: 'eu14', label: words.allergenLists.eu14 },
          { id: 'us9', label: words.allergenLists.us9 },
        ]}
        selected={chosen ?? COUNTRY}
        onSelect={(id) =>
          void runAndTell('saveAllergenList', {
            list: id === 'eu14' || id === 'us9' ? id : null,
          })
        }
      />
    </div>
  );
}
