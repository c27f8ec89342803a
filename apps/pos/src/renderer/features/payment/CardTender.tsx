import type { CardTerminalView, CheckView } from '@galley/pos/contract';
import { useState } from 'react';
import { CardPanel } from './CardPanel.tsx';
import { TerminalPanel } from './TerminalPanel.tsx';
import type { Taking } from './taking.ts';

type CardTenderProps = {
  readonly check: CheckView;
  readonly due: number;
  readonly view: CardTerminalView | null | undefined;
  readonly busy: boolean;
  readonly onTake: (taking: Taking) => void;
};

/** At the register's own terminal, or typed in after another one. */
export function CardTender({ check, due, view, busy, onTake }: CardTenderProps) {
  const [typing, setTyping] = useState(false);
  if (!view || view.state === 'none' || typing)
    return <CardPanel due={due} busy={busy} onTake={onTake} />;
  return <TerminalPanel check={check} due={due} view={view} onStandalone={() => setTyping(true)} />;
}
