import type { OfficeAllergenSheet, OfficeAllergens } from '@galley/backoffice/contract';
import type { Allergen, AllergenState } from '@galley/domain';
import { Button, SegmentedControl } from '@galley/ui';
import { useState } from 'react';
import { allergenWords as words } from '../app/words/allergens.ts';
import { runAndTell } from '../state/edits.ts';

const stateIn = (sheet: OfficeAllergenSheet | undefined, code: Allergen): AllergenState =>
  sheet?.states[code] ?? 'unknown';

const summaryOf = (sheet: OfficeAllergenSheet | undefined, list: OfficeAllergens['list']) => {
  const namesOf = (state: AllergenState) =>
    list.filter(({ code }) => stateIn(sheet, code) === state).map(({ name }) => name);
  return words.allergenSummary(
    namesOf('contains').join(', '),
    namesOf('may_contain').join(', '),
    namesOf('unknown').length,
  );
};

type SubjectProps = {
  readonly subjectId: string;
  readonly name: string;
  readonly value: OfficeAllergens;
  readonly mayEdit: boolean;
};

/** What one thing of the menu is declared to have; each touch is saved at once. */
export function AllergenSubject({ subjectId, name, value, mayEdit }: SubjectProps) {
  const [open, setOpen] = useState(false);
  const sheet = value.sheets.find(({ id }) => id === subjectId);
  const unknown = value.list.filter(({ code }) => stateIn(sheet, code) === 'unknown');
  const declare = (states: Partial<Record<Allergen, 'contains' | 'may_contain' | 'free' | null>>) =>
    void runAndTell('saveAllergens', { subjectId, states });
  return (
    <div
      className="flex flex-col gap-2 rounded-control border-control p-3"
      data-testid="allergen-subject"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <p className="m-0 text-body font-semibold">{name}</p>
          <p className="m-0 text-label text-ink-2">{summaryOf(sheet, value.list)}</p>
        </div>
        <Button size="small" onPress={() => setOpen(!open)} testId={`allergens-${subjectId}`}>
          {words.allergenFold(open)}
        </Button>
      </div>
      {open ? (
        <>
          {value.list.map(({ code, name: allergen }) => (
            <Declared
              key={code}
              name={allergen}
              state={stateIn(sheet, code)}
              disabled={!mayEdit}
              onState={(state) => declare({ [code]: state === 'unknown' ? null : state })}
            />
          ))}
          <Button
            size="small"
            disabled={!mayEdit || unknown.length === 0}
            onPress={() => declare(Object.fromEntries(unknown.map(({ code }) => [code, 'free'])))}
          >
            {words.restIsFree}
          </Button>
        </>
      ) : null}
    </div>
  );
}

const STATES = ['contains', 'may_contain', 'free', 'unknown'] as const;

type DeclaredProps = {
  readonly name: string;
  readonly state: AllergenState;
  readonly disabled: boolean;
  readonly onState: (state: AllergenState) => void;
};

function Declared({ name, state, disabled, onState }: DeclaredProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="min-w-28 grow text-label font-semibold first-letter:uppercase">{name}</span>
      <SegmentedControl
        label={name}
        size="small"
        disabled={disabled}
        segments={STATES.map((id) => ({ id, label: words.allergenStates[id] }))}
        selected={state}
        onSelect={onState}
      />
    </div>
  );
}
