import type { CheckOfRow } from '@galley/backoffice/contract';
import { Button } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Fact } from '../../parts/Fact.tsx';
import { useUi } from '../../state/ui.store.ts';

/** The check that a row belongs to, with the way there. */
export function RowCheck({ check }: { readonly check: CheckOfRow | null }) {
  if (check === null) return null;
  const { id: checkId, title, businessDate: day } = check;
  return (
    <Fact label={words.ofCheck}>
      <span className="inline-flex items-center gap-3">
        {title}
        <Button
          size="small"
          onPress={() => useUi.setState({ route: 'checks', day, checkId })}
          testId="row-check"
        >
          {words.lookAtCheck}
        </Button>
      </span>
    </Fact>
  );
}
