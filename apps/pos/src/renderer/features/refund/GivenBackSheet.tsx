import { Button, Notice, SideSheet } from '@galley/ui';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';
import { closeSheet } from '../../state/ui.store.ts';

type GivenBackSheetProps = {
  readonly title: string;
  /** How much, and at which register. */
  readonly children?: ReactNode;
};

/** Somebody else was faster: it is said, and where, to whoever stands here to do the same. */
export function GivenBackSheet({ title, children }: GivenBackSheetProps) {
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={title}
      closeLabel={words.close}
      footer={
        <Button variant="primary" fullWidth onPress={closeSheet} testId="already-given-back">
          {words.close}
        </Button>
      }
    >
      <Notice kind="warn" title={words.alreadyGivenBack}>
        {children}
      </Notice>
    </SideSheet>
  );
}
