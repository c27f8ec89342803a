import type { Failure } from '@galley/base';
import { type ApprovedAct, LOWERED_FIELD } from '@galley/domain';
import type { CheckView, DeliveryView } from '@galley/pos/contract';
import { Button, IconButton, Notice, SideSheet, toaster } from '@galley/ui';
import { Pencil, Truck } from 'lucide-react';
import { useState } from 'react';
import { deliveryWords as words } from '../../app/delivery-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words as common } from '../../app/words.ts';
import { ApprovalPad } from '../../parts/ApprovalPad.tsx';
import { troubleOf } from '../../parts/DeliveryRow.tsx';
import { allowDelivery, chooseZone } from '../../state/delivery.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { askConsent } from '../../state/take-off.ts';
import { closeSheet, openSheet, type TakeOffWish } from '../../state/ui.store.ts';
import { ZoneList } from './ZoneList.tsx';

/** An act that needs somebody who may: what they agree to, and how it is done then. */
type Asked = {
  readonly act: ApprovedAct;
  readonly perform: (approvalId?: string) => Promise<Failure | undefined>;
  readonly done: string;
  /** The same where a printed check comes to less by it. */
  readonly less?: TakeOffWish;
};

/** Where the check in hand is delivered to: what is known, the zone by hand, and out as it is. */
export function DeliverySheet() {
  const check = useRead((models) => models.check);
  const delivery = check?.delivery ?? null;
  return !check || delivery === null ? null : <Sheet check={check} delivery={delivery} />;
}

type SheetProps = { readonly check: CheckView; readonly delivery: DeliveryView };

function Sheet({ check, delivery }: SheetProps) {
  const [asked, setAsked] = useState<Asked>();
  const [problem, setProblem] = useState<string>();
  const attempt = async (wish: Asked, approvalId?: string) => {
    const failure = await wish.perform(approvalId);
    if (failure === undefined) {
      toaster.show({ message: wish.done, tone: 'ok' });
      return closeSheet();
    }
    if (failure.field === LOWERED_FIELD && askConsent({ ok: false, error: failure }, wish.less))
      return;
    const asks = failure.code === 'approval_needed';
    setAsked(asks || approvalId !== undefined ? wish : undefined);
    setProblem(asks ? undefined : failureText(failure));
  };
  return (
    <SideSheet open onClose={closeSheet} title={words.title} closeLabel={common.close}>
      {asked === undefined ? (
        <div className="flex flex-col gap-5">
          {problem === undefined ? null : <Notice kind="error" title={problem} />}
          <Guest check={check} />
          <AsItIs delivery={delivery} onAllow={() => void attempt(allowing(check.id))} />
          <ZoneList
            delivery={delivery}
            onChoose={(id, name) => void attempt(choosing(check.id, id, name))}
          />
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <ApprovalPad
            act={asked.act}
            problem={problem}
            onType={() => setProblem(undefined)}
            onApproved={(approvalId) => void attempt(asked, approvalId)}
          />
          <Button variant="quiet" fullWidth onPress={() => setAsked(undefined)}>
            {common.back}
          </Button>
        </div>
      )}
    </SideSheet>
  );
}

const allowing = (checkId: string): Asked => ({
  act: { type: 'delivery', checkId },
  perform: (approvalId) => allowDelivery(checkId, approvalId),
  done: words.allowed,
});

const choosing = (checkId: string, zoneId: string | null, name: string): Asked => ({
  act: { type: 'delivery', checkId, ...(zoneId === null ? {} : { zoneId }) },
  perform: (approvalId) => chooseZone(checkId, zoneId, approvalId),
  done: zoneId === null ? words.asAddress : words.chosen(name),
  less: { name, checkId, command: 'chooseZone', input: { checkId, zoneId } },
});

/** Whom it is for, as the driver will read it. */
function Guest({ check }: { readonly check: CheckView }) {
  const lines = [check.guestName, check.phone, check.address].filter((text) => text !== null);
  return (
    <div className="flex items-center gap-4">
      <ul className="m-0 min-w-0 grow list-none p-0 text-body [overflow-wrap:anywhere]">
        {lines.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <IconButton
        variant="plain"
        icon={<Pencil aria-hidden />}
        label={words.guest}
        onPress={() => openSheet({ type: 'describe' })}
        testId="delivery-guest"
      />
    </div>
  );
}

type AsItIsProps = { readonly delivery: DeliveryView; readonly onAllow: () => void };

/** What stands against it, and the way out for who may. */
function AsItIs({ delivery, onAllow }: AsItIsProps) {
  const { money } = useFormat();
  const trouble = troubleOf(delivery, money);
  if (trouble === undefined || trouble.agreed) return null;
  return (
    <Notice kind="warn" title={trouble.text}>
      {delivery.zoneId === null ? null : (
        <div className="pt-2">
          <Button icon={<Truck aria-hidden />} onPress={onAllow} testId="deliver-anyway">
            {words.anyway}
          </Button>
        </div>
      )}
    </Notice>
  );
}
