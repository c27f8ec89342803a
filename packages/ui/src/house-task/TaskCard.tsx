import type { ReactNode } from 'react';
import { Notice } from '../notice/Notice.tsx';

export type TaskCardProps = {
  /** What is the matter, in one plain sentence. */
  readonly sentence: string;
  /** Since when, who, where; none is said where it is empty. */
  readonly facts?: readonly string[] | undefined;
  /** Its answers of one tap. */
  readonly children: ReactNode;
  readonly testId: string;
};

/** One thing that waits for a person, the same wherever it is shown. */
export function TaskCard({ sentence, facts = [], children, testId }: TaskCardProps) {
  const told = facts.filter((one) => one !== '').join(' · ');
  return (
    <div data-testid={testId}>
      <Notice kind="warn" title={sentence}>
        {told === '' ? null : <span className="block">{told}</span>}
        <span className="flex flex-wrap gap-2 pt-2">{children}</span>
      </Notice>
    </div>
  );
}
