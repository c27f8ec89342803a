import type { PointsAtCheck } from '@galley/pos/contract';
import { Button, Pressable } from '@galley/ui';
import { Contact, TriangleAlert } from 'lucide-react';
import { customerRecordWords as words } from '../app/customer-record-words.ts';
import { listed } from '../app/listed.ts';
import { noteTheirAllergies, useCustomerAtCheck } from '../state/customer-records.ts';
import { usePointsText } from '../state/loyalty.ts';
import { lacksTable } from '../state/orders.ts';
import { openSheet, useUi } from '../state/ui.store.ts';

const openCustomer = (): void => openSheet({ type: 'customer-record' });

/** Among the details of the check: from whom the house knows, its name, number and address come in one tap. */
export function CustomerButton() {
  const waits = useUi(() => lacksTable());
  return (
    <Button
      icon={<Contact aria-hidden />}
      disabled={waits}
      onPress={openCustomer}
      testId="open-customer"
    >
      {words.findOne}
    </Button>
  );
}

function Points({ points }: { readonly points: PointsAtCheck }) {
  const text = usePointsText(points);
  return (
    <span className="figures shrink-0 font-semibold" data-testid="points-balance">
      {text}
    </span>
  );
}

/** Below the head: what to know of the customer, and what they cannot have as long as nobody noted it. */
export function CustomerStrip({ checkId }: { readonly checkId: string }) {
  const at = useCustomerAtCheck(checkId);
  if (!at) return null;
  const { customer, unnoted } = at;
  const about = customer.visits > 1 ? words.visits(customer.visits) : words.firstVisit;
  return (
    <div className="hairline-b flex shrink-0 flex-col" data-testid="customer-strip">
      <Pressable
        onPress={openCustomer}
        className="flex min-h-small items-center gap-3 px-4 py-1 text-start text-label leading-tight data-pressed:bg-pressed"
      >
        <Contact aria-hidden size="1.1em" className="shrink-0 text-ink-2" />
        <span className="min-w-0 grow [overflow-wrap:anywhere]">
          <bdi className="font-semibold">{customer.name}</bdi>{' '}
          <bdi className="text-ink-2">{customer.notes ?? about}</bdi>
        </span>
        {at.points === null ? null : <Points points={at.points} />}
      </Pressable>
      {unnoted.texts.length === 0 ? null : (
        <div className="px-3 pb-2">
          <Button
            fullWidth
            variant="danger"
            icon={<TriangleAlert aria-hidden />}
            onPress={() => void noteTheirAllergies(unnoted)}
            testId="note-their-allergies"
          >
            {words.noteAllergies(listed(unnoted.texts))}
          </Button>
        </div>
      )}
    </div>
  );
}
