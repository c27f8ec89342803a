import type { ReactNode } from 'react';
import { Button } from '../button/Button.tsx';

type ActProps = {
  readonly run: (() => void) | undefined;
  readonly label: ReactNode;
  readonly testId: string;
};

/** An answer of one tap; nothing where it cannot be given here. */
export function Act({ run, label, testId }: ActProps) {
  if (run === undefined) return null;
  return (
    <Button size="small" onPress={run} testId={testId}>
      {label}
    </Button>
  );
}
