import type { OfficeOrderType, OfficeOrderTypes } from '@galley/backoffice/contract';
import { Button, Skeleton, toaster } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { OrderScreen } from './OrderScreen.tsx';
import { OrderTypeForm } from './OrderTypeForm.tsx';
import { earlier, newOrderType, withType } from './order-type-drafts.ts';
import { PriceLevels } from './PriceLevels.tsx';

/** How orders reach their guests: names and order, tax, prices, papers, what is asked, promised times. */
export function OrderTypesPage() {
  const { value } = useAnswer('orderTypes', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="order-types-page">
      <OrderTypes key={JSON.stringify(value.types)} view={value} />
      <OrderScreen />
      <PriceLevels key={JSON.stringify(value.levels)} saved={value.levels} />
    </div>
  );
}

const whole = (types: readonly OfficeOrderType[]): boolean =>
  types.every(({ name }) => name.trim() !== '');

function OrderTypes({ view }: { readonly view: OfficeOrderTypes }) {
  const may = useMay('edit_menu');
  const [types, setTypes] = useState(view.types);
  const save = async () => {
    const outcome = await runAndTell('saveOrderTypes', { types });
    if (outcome.ok) toaster.show({ message: words.orderTypesSaved, tone: 'ok' });
  };
  return (
    <Section title={words.orderTypesTitle}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.orderTypesIntro}</p>
      <ol className="m-0 flex list-none flex-col gap-6 p-0">
        {types.map((type, at) => (
          <OrderTypeForm
            key={type.id ?? `new-${at}`}
            type={type}
            levels={view.levels}
            disabled={!may}
            onChange={(part) => setTypes(withType(types, at, part))}
            onEarlier={at === 0 ? undefined : () => setTypes(earlier(types, at))}
          />
        ))}
      </ol>
      {may ? (
        <div className="flex flex-wrap gap-3 pt-4">
          <Button
            icon={<Plus aria-hidden />}
            disabled={types.length >= 12}
            onPress={() => setTypes([...types, newOrderType()])}
            testId="add-order-type"
          >
            {words.addOrderType}
          </Button>
          <Button
            variant="primary"
            disabled={types === view.types || !whole(types)}
            onPress={() => void save()}
            testId="save-order-types"
          >
            {words.saveOrderTypes}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
