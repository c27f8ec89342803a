import type { DrawerStateView, PrinterView } from '@galley/pos/contract';
import { Printer, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';

type LineProps = {
  readonly look: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly testId: string;
  readonly children?: ReactNode;
};

function Line({ look, icon, title, testId, children }: LineProps) {
  return (
    <div
      role="status"
      data-testid={testId}
      className={`hairline-s flex h-full min-w-[20rem] flex-1 items-center gap-3 px-3 text-label ${look}`}
    >
      {icon}
      <p className="m-0 line-clamp-2 min-w-0 grow leading-[1.1]">
        <span className="font-semibold">{title}</span> {children}
      </p>
    </div>
  );
}

type Status = NonNullable<PrinterView['status']>;

const canPrint = ({ reachable, online, coverOpen, error, paper }: Status): boolean =>
  reachable && online && !coverOpen && error === 'none' && paper !== 'out';

function PrinterLine({ printer }: { readonly printer: PrinterView }) {
  // One that can still print only announces what comes.
  const soft = printer.status !== null && canPrint(printer.status);
  return (
    <Line
      testId="printer-advice"
      look={soft ? 'bg-info-wash' : 'bg-attention-wash'}
      icon={<Printer aria-hidden className={`shrink-0 ${soft ? 'text-info' : 'text-attention'}`} />}
      title={printer.name}
    >
      {printer.advice.join(' ')}
    </Line>
  );
}

function DrawerLine({ drawer }: { readonly drawer: DrawerStateView }) {
  const { time } = useFormat();
  return (
    <Line
      testId="drawer-left-open"
      look="bg-attention-wash"
      icon={<Wallet aria-hidden className="shrink-0 text-attention" />}
      title={deviceWords.drawerOpen}
    >
      {drawer.openSince === null ? null : deviceWords.openSince(time(drawer.openSince))}
    </Line>
  );
}

/** What printers and drawers ask of the people at the register (rule RG32). */
export function DeviceLines() {
  const printers = useRead((models) => models.printers);
  const drawers = useRead((models) => models.drawers);
  return (
    <>
      {drawers
        .filter(({ leftOpen }) => leftOpen)
        .map((drawer) => (
          <DrawerLine key={drawer.id} drawer={drawer} />
        ))}
      {printers
        .filter(({ advice }) => advice.length > 0)
        .map((printer) => (
          <PrinterLine key={printer.id} printer={printer} />
        ))}
    </>
  );
}
