import { Button } from '@galley/ui';
import { Cable, type LucideIcon, MailX, Printer, PrinterX, Wallet } from 'lucide-react';
import { printWords } from '../../app/print-words.ts';
import { BannerText } from '../../parts/BannerText.tsx';
import { openSheet } from '../../state/ui.store.ts';
import type { Trouble } from './troubles.ts';
import { useTroubles } from './use-troubles.ts';

export const TROUBLE_ICONS: Readonly<Record<Trouble['about'], LucideIcon>> = {
  drawer: Wallet,
  devices: Cable,
  printer: Printer,
  paper: PrinterX,
  mail: MailX,
};

const TEST_IDS: Readonly<Record<Trouble['about'], string>> = {
  drawer: 'drawer-advice',
  devices: 'device-process',
  printer: 'printer-advice',
  paper: 'print-trouble',
  mail: 'mail-trouble',
};

/** The most pressing trouble with papers, printers and drawers, and how many more there are (rule RG32). */
export function PapersLine() {
  const [first, ...others] = useTroubles();
  if (first === undefined) return null;
  const Icon = TROUBLE_ICONS[first.about];
  return (
    <div
      role="status"
      data-testid={TEST_IDS[first.about]}
      className={`hairline-s flex h-full @container min-w-[26rem] flex-1 items-center gap-3 px-3 text-label ${
        first.soft ? 'bg-info-wash' : 'bg-attention-wash'
      }`}
    >
      <Icon aria-hidden className={`shrink-0 ${first.soft ? 'text-info' : 'text-attention'}`} />
      <BannerText title={first.title}>{first.text}</BannerText>
      <span className="shrink-0 whitespace-nowrap">
        <Button size="small" onPress={() => openSheet({ type: 'papers' })} testId="show-papers">
          {others.length === 0
            ? printWords.show
            : `${printWords.show} · ${printWords.more(others.length)}`}
        </Button>
      </span>
    </div>
  );
}
