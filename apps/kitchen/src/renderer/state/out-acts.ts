import type { OutSubject } from '@galley/kitchen/contract';
import { attempt, tell } from './acts.ts';
import { rpc } from './rpc.ts';

const about = ({ subjectKind, subjectId }: OutSubject) => ({ subjectKind, subjectId });

export const haveBack = async (subject: OutSubject): Promise<void> => {
  const done = await attempt(`back ${subject.subjectId}`, () =>
    rpc().run('markAvailable', about(subject)),
  );
  if (done) tell(`${subject.name} is back`, () => runOut(subject));
};

/** Until somebody has it back: a cook has no time for more. */
export const runOut = async (subject: OutSubject): Promise<void> => {
  const done = await attempt(`out ${subject.subjectId}`, () =>
    rpc().run('markUnavailable', { ...about(subject), until: 'back' }),
  );
  if (done) tell(`86’d ${subject.name}; registers know`, () => haveBack(subject));
};
