import type { CustomerHit } from '@galley/pos/contract';
import { List, ListRow, Pressable, Switch, TextField } from '@galley/ui';
import { deliveryWords as words } from '../../app/delivery-words.ts';
import { factsOf } from '../../app/listed.ts';
import { orderWords } from '../../app/order-words.ts';
import { words as common } from '../../app/words.ts';
import { useCustomerAtCheck } from '../../state/customer-records.ts';
import { useCallers } from '../../state/delivery.ts';
import { useUi } from '../../state/ui.store.ts';

/** What is known of whoever calls, as it is typed. */
export type Caller = {
  readonly phone: string;
  readonly name: string;
  readonly address: string;
  /** Noted for the next order. */
  readonly remember: boolean;
};

type CallerFieldsProps = {
  readonly caller: Caller;
  readonly onChange: (change: Partial<Caller>) => void;
  /** A known guest was tapped. */
  readonly onKnown: (hit: CustomerHit) => void;
};

const SHOWN = 4;

/** The number first: whoever is known by it needs no more than a tap. */
export function CallerFields({ caller, onChange, onKnown }: CallerFieldsProps) {
  const checkId = useUi((ui) => ui.checkId);
  const at = useCustomerAtCheck(checkId);
  const found = useCallers(caller.phone);
  const callers = at ? [] : found.slice(0, SHOWN);
  return (
    <>
      <TextField
        label={orderWords.phone}
        value={caller.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={30}
        type="tel"
        autoFocus
        testId="guest-phone"
      />
      {callers.length === 0 ? null : <Known callers={callers} onKnown={onKnown} />}
      <TextField
        label={common.guestName}
        value={caller.name}
        onChange={(name) => onChange({ name })}
        maxLength={40}
        testId="guest-name"
      />
      <TextField
        label={orderWords.address}
        value={caller.address}
        onChange={(address) => onChange({ address })}
        maxLength={200}
        rows={2}
        testId="guest-address"
      />
      <Addresses
        addresses={(at?.customer.addresses ?? []).filter((one) => one !== caller.address)}
        onChoose={(address) => onChange({ address })}
      />
      {at || callers.length > 0 ? null : (
        <Switch
          label={words.remember}
          hint={words.rememberHint}
          on={caller.remember}
          onChange={(remember) => onChange({ remember })}
        />
      )}
    </>
  );
}

type KnownProps = {
  readonly callers: readonly CustomerHit[];
  readonly onKnown: (hit: CustomerHit) => void;
};

function Known({ callers, onKnown }: KnownProps) {
  return (
    <List label={words.known}>
      {callers.map((hit) => (
        <ListRow
          key={hit.id}
          testId={`caller-${hit.name}`}
          onPress={() => onKnown(hit)}
          title={<span className="font-semibold">{hit.name}</span>}
          subtitle={factsOf([hit.phone, hit.address])}
        />
      ))}
    </List>
  );
}

type AddressesProps = {
  readonly addresses: readonly string[];
  readonly onChoose: (address: string) => void;
};

/** Where they had something delivered to, the last first. */
function Addresses({ addresses, onChoose }: AddressesProps) {
  if (addresses.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.before}</h3>
      <div className="flex flex-col gap-keys">
        {addresses.map((address) => (
          <Pressable
            key={address}
            testId="known-address"
            onPress={() => onChoose(address)}
            className="min-h-small border border-line px-3 py-2 text-start text-body [overflow-wrap:anywhere] data-pressed:bg-pressed"
          >
            {address}
          </Pressable>
        ))}
      </div>
    </section>
  );
}
