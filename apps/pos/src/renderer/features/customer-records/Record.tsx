import type { CustomerAtCheck, CustomerVisit } from '@galley/pos/contract';
import { Button, Money } from '@galley/ui';
import { Pencil, TriangleAlert, UserX } from 'lucide-react';
import { customerRecordWords as words } from '../../app/customer-record-words.ts';
import { listed } from '../../app/listed.ts';
import { attachCustomer, noteTheirAllergies } from '../../state/customer-records.ts';
import { useFormat } from '../../state/format.ts';
import { PointsSection } from './PointsSection.tsx';

type RecordProps = { readonly at: CustomerAtCheck; readonly onEdit: () => void };

/** What the house knows of the customer of the check. */
export function Record({ at, onEdit }: RecordProps) {
  const { customer, unnoted } = at;
  const { name, phone, address, notes, allergies, visits, lastVisits } = customer;
  return (
    <div className="flex flex-col gap-5" data-testid="customer-record">
      <div className="flex flex-col gap-1">
        <h3 className="m-0 text-lead font-bold [overflow-wrap:anywhere]">{name}</h3>
        <p className="figures m-0 text-body">{phone}</p>
        <p className="m-0 text-body whitespace-pre-line">{address}</p>
        {notes === null ? null : <p className="m-0 text-body font-semibold">{notes}</p>}
      </div>
      {allergies.length === 0 ? null : (
        <div className="flex flex-col gap-3">
          <p className="m-0 flex items-start gap-2 bg-ink px-3 py-2 font-bold text-paper uppercase">
            <TriangleAlert aria-hidden size="1.3em" className="shrink-0" />
            {listed(allergies)}
          </p>
          {unnoted.texts.length === 0 ? null : (
            <Button
              variant="primary"
              onPress={() => void noteTheirAllergies(unnoted)}
              testId="note-their-allergies-here"
            >
              {words.noteAllergies(listed(unnoted.texts))}
            </Button>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-keys">
        <Button icon={<Pencil aria-hidden />} onPress={onEdit} testId="edit-customer">
          {words.edit}
        </Button>
        <Button
          icon={<UserX aria-hidden />}
          onPress={() => void attachCustomer(null)}
          testId="detach-customer"
        >
          {words.notTheirs}
        </Button>
      </div>
      {at.points === null ? null : <PointsSection points={at.points} />}
      <section className="flex flex-col gap-1">
        <h3 className="m-0 flex text-label font-semibold text-ink-2">
          {words.lastVisits}
          <span className="ms-auto">{words.visits(visits)}</span>
        </h3>
        {lastVisits.map((visit) => (
          <Visit key={visit.checkId} visit={visit} />
        ))}
      </section>
    </div>
  );
}

function Visit({ visit }: { readonly visit: CustomerVisit }) {
  const { locale, timeZone, currency } = useFormat();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  return (
    <div className="hairline-b flex items-start gap-4 py-2 text-label">
      <span className="figures w-28 shrink-0">{day.format(visit.openedAt)}</span>
      <span className="min-w-0 grow">{listed(visit.items)}</span>
      <span className="shrink-0 text-ink-2">{visit.open ? words.openNow : null}</span>
      <Money minor={visit.totalMinor} currency={currency} />
    </div>
  );
}
