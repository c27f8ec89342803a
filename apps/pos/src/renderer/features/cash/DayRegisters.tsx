import type { DayCloseView } from '@galley/pos/contract';
import { ConfirmButton, Money } from '@galley/ui';
import { dayWords as words } from '../../app/day-words.ts';
import { declareLoss } from '../../state/day-acts.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';

type Register = DayCloseView['registers'][number];

const heardText = ({ silent, lastHeardAt }: Register, { when }: SiteFormat): string => {
  if (!silent) return words.heardNow;
  return lastHeardAt === null ? words.neverHeard : words.lastHeard(when(lastHeardAt));
};

/** Every register of the site with when it was last heard and its Zs of the date. */
export function DayRegisters({ day }: { readonly day: DayCloseView }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.registers}</h3>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {day.registers.map((register) => (
          <OneRegister key={register.deviceId} register={register} />
        ))}
      </ul>
    </section>
  );
}

function OneRegister({ register }: { readonly register: Register }) {
  const format = useFormat();
  return (
    <li className="hairline-b flex flex-col gap-1 pb-3" data-testid="day-register">
      <p className="m-0 flex items-baseline justify-between gap-3 text-body">
        <span className="font-semibold">{register.name}</span>
        <span className={register.silent ? 'text-label text-alarm' : 'text-label text-ink-2'}>
          {heardText(register, format)}
        </span>
      </p>
      {register.zs.length === 0 ? <p className="m-0 text-label text-ink-2">{words.noZ}</p> : null}
      {register.zs.map(({ display, turnoverMinor }) => (
        <p key={display} className="m-0 flex items-baseline justify-between text-label">
          {display}
          <Money minor={turnoverMinor} currency={format.currency} />
        </p>
      ))}
      {register.silent ? (
        <ConfirmButton
          size="small"
          variant="quiet"
          confirm={words.lostSure}
          onConfirm={() => void declareLoss(register.deviceId, register.name)}
        >
          {words.lost}
        </ConfirmButton>
      ) : null}
    </li>
  );
}
