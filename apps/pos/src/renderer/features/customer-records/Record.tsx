import type { CustomerAtCheck, CustomerRecord, CustomerVisit } from '@galley/pos/contract';
import { Button, ConfirmButton, Money } from '@galley/ui';
import { Pencil, TriangleAlert, UserX, X } from 'lucide-react';
import { customerRecordWords as words } from '../../app/customer-record-words.ts';
import { listed, named } from '../../app/listed.ts';
import { attachCustomer, forgetAddress, noteTheirAllergies } from '../../state/customer-records.ts';
import { useFormat } from '../../state/format.ts';
import { PointsSection } from './PointsSection.tsx';

type RecordProps = { readonly at: CustomerAtCheck; readonly onEdit: () => void };

/** What the house knows of the customer of the check. */
export function Record({ at, onEdit }: RecordProps) {
  const { customer, unnoted } = at;
  const { name, phone, notes, taxExemption, allergies, visits, lastVisits } = customer;
  return (
    <div className="flex flex-col gap-5" data-testid="customer-record">
      <div className="flex flex-col gap-1">
        <h3 className="m-0 text-lead font-bold [overflow-wrap:anywhere]">{name}</h3>
        <p className="figures m-0 text-body">
          <bdi>{phone}</bdi>
        </p>
        <Addresses customer={customer} />
        {notes === null ? null : (
          <p className="m-0 text-body font-semibold">
            <bdi>{notes}</bdi>
          </p>
        )}
        {taxExemption === null ? null : <Exemption exemption={taxExemption} />}
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

type Held = NonNullable<CustomerRecord['taxExemption']>;

/** What frees their checks of tax, or that it does not any more (rule CU14). */
function Exemption({ exemption: { number, reason, until, good } }: { readonly exemption: Held }) {
  const { locale } = useFormat();
  const ground = `${reason}, ${number}`;
  // A calendar day is the same one in every zone.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = until === null ? null : days.format(new Date(until));
  const told = good ? words.exemptUntil : words.exemptOver;
  return (
    <p className="m-0 text-body font-semibold" data-testid="customer-exemption">
      {day === null ? words.exempt(ground) : told(ground, day)}
    </p>
  );
}

/** Where something goes to, the last first; one that is wrong is taken off alone. */
function Addresses({ customer: { id, addresses } }: { readonly customer: CustomerRecord }) {
  if (addresses.length === 0) return null;
  return (
    <ul aria-label={words.addresses} className="m-0 list-none p-0" data-testid="addresses">
      {addresses.map((address) => (
        <li key={address} className="hairline-b flex items-center gap-3 py-1">
          <span className="min-w-0 grow text-body leading-snug whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{address}</bdi>
          </span>
          <ConfirmButton
            size="small"
            variant="quiet"
            confirm={words.forgetAddress}
            aria-label={named(words.forgetAddress, address)}
            onConfirm={() => void forgetAddress(id, address)}
            testId="forget-address"
          >
            <X aria-hidden size="1.2em" />
          </ConfirmButton>
        </li>
      ))}
    </ul>
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
