import { Ban, ClockAlert, GraduationCap, OctagonAlert, PlugZap } from 'lucide-react';
import type { ReactNode } from 'react';
import { HandedOutLine } from '../features/handed-out/HandedOutLine.tsx';
import { PapersLine } from '../features/print-jobs/PapersLine.tsx';
import { TrainingElsewhere } from '../features/training/TrainingElsewhere.tsx';
import { UndeliveredLine } from '../features/undelivered/UndeliveredLine.tsx';
import { BannerText } from '../parts/BannerText.tsx';
import { useRead } from '../state/read.store.ts';
import { useUi } from '../state/ui.store.ts';
import { unreadHelp, unreadTitle } from './trouble-text.ts';
import { words } from './words.ts';

/**
 * What everyone at the register has to know now, beside each other in the strip at the page's foot: one that
 * comes or goes moves nothing of the work, and a message hides none.
 */
export function Banners() {
  const loggedIn = useRead(({ session }) => session !== null && session !== undefined);
  return (
    <div className="scroll-region flex h-strip min-w-0 grow-[2] basis-0 overflow-y-hidden empty:hidden">
      <ConnectionLine />
      <ShutOutLine />
      <ClockLine />
      <PurposeLine />
      <TrainingElsewhere />
      {loggedIn ? <UndeliveredLine /> : null}
      {loggedIn ? <HandedOutLine /> : null}
      {loggedIn ? <RefusedLine /> : null}
      {loggedIn ? <PapersLine /> : null}
    </div>
  );
}

type LineProps = {
  readonly look: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
};

/** None is squeezed below what its words and its button take; the strip scrolls rather. */
const place = '@container min-w-[22rem] flex-1';

function Line({ look, icon, title, children }: LineProps) {
  return (
    <div
      role="status"
      className={`${place} hairline-s flex h-full w-full items-center gap-3 px-3 text-label ${look}`}
    >
      {icon}
      <BannerText title={title}>{children}</BannerText>
    </div>
  );
}

function ConnectionLine() {
  const lost = useRead(({ connection }) => connection === 'lost');
  if (!lost) return null;
  return (
    <Line
      look="bg-info-wash"
      icon={<PlugZap aria-hidden className="shrink-0 text-info" />}
      title={words.connectionLost}
    >
      {words.connectionLostHelp}
    </Line>
  );
}

/** Whoever sells here on and on sells into the void: it is said to everyone, logged in or not. */
function ShutOutLine() {
  const revoked = useRead(({ sync }) => sync?.revoked === true);
  if (!revoked) return null;
  return (
    <div data-testid="shut-out-line" role="alert" className={place}>
      <Line
        look="bg-alarm-wash"
        icon={<Ban aria-hidden className="shrink-0 text-alarm" />}
        title={words.shutOut}
      >
        {words.shutOutHelp}
      </Line>
    </div>
  );
}

/** A shop whose clock is wrong sells on by the hub's; somebody has to set it before the hub is away once. */
function ClockLine() {
  const wrong = useRead(({ sync }) => sync?.clockWrong === true);
  if (!wrong) return null;
  return (
    <Line
      look="bg-attention-wash"
      icon={<ClockAlert aria-hidden className="shrink-0 text-attention" />}
      title={words.clockWrong}
    >
      {words.clockWrongHelp}
    </Line>
  );
}

function PurposeLine() {
  const purpose = useRead(({ site }) => site?.purpose);
  const practising = useUi(({ world }) => world === 'training');
  if (practising) return null;
  if (purpose !== 'training' && purpose !== 'replay') return null;
  return (
    <Line
      look="bg-ok-wash"
      icon={<GraduationCap aria-hidden className="shrink-0 text-ok" />}
      title={purpose === 'training' ? words.training : words.replaySite}
    />
  );
}

/** Without the person's session nothing can be read; with one, a refusal is worth telling. */
function RefusedLine() {
  const question = useRead(({ refusals }) => Object.keys(refusals)[0]);
  const refusal = useRead(({ refusals }) => Object.values(refusals)[0]);
  if (question === undefined || refusal === undefined) return null;
  return (
    <Line
      look="bg-attention-wash"
      icon={<OctagonAlert aria-hidden className="shrink-0 text-attention" />}
      title={unreadTitle(question)}
    >
      {unreadHelp(refusal)}
    </Line>
  );
}
