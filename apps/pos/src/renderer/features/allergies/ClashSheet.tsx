import { Button, SideSheet } from '@galley/ui';
import { allergyWords as words } from '../../app/allergy-words.ts';
import { moveWords } from '../../app/move-words.ts';
import { words as common } from '../../app/words.ts';
import { type ClashView, clashesOf, clashesOfWish, partsOf } from '../../state/allergies.ts';
import { confirmClash } from '../../state/allergy-acts.ts';
import { nextClash } from '../../state/ask-clash.ts';
import { type ReadModels, useRead } from '../../state/read.store.ts';
import type { ClashAsk } from '../../state/ui.store.ts';
import { ClashRow } from './ClashRow.tsx';

/** By the read models of this moment: an allergy that came while the question stood is asked with it. */
const clashesFor = (models: ReadModels, ask: ClashAsk): readonly ClashView[] => {
  if (ask.lineId === null) return clashesOfWish(models, ask.wish);
  const line = models.check?.lines.find(({ id }) => id === ask.lineId);
  return clashesOf(
    models,
    (line?.allergies ?? []).filter(({ key }) => !key.startsWith('“')),
    partsOf(models, ask.wish),
  );
};

/** One question about one line: what it has that a guest must not be served. */
export function ClashSheet({ asks }: { readonly asks: readonly ClashAsk[] }) {
  const models = useRead();
  const [ask] = asks;
  if (ask === undefined) return null;
  const name = models.menu?.items.get(ask.wish.itemId)?.name ?? '';
  const clashes = clashesFor(models, ask);
  const { seat } = ask.wish;
  return (
    <SideSheet
      open
      onClose={nextClash}
      title={words.clashTitle(name)}
      closeLabel={common.close}
      footer={
        <>
          <Button onPress={nextClash} testId="drop-clash">
            {words.dontRing}
          </Button>
          <div className="grow">
            <Button
              variant="danger"
              fullWidth
              onPress={() => confirmClash(clashes.map(({ key }) => key))}
              testId="confirm-clash"
            >
              {words.ringAnyway}
            </Button>
          </div>
        </>
      }
    >
      <div className="flex flex-col gap-4" data-testid="clash">
        <p className="m-0 text-lead font-semibold">
          {seat === undefined ? words.clashForAll : words.clashFor(moveWords.seatNumber(seat))}
        </p>
        <ul className="m-0 flex list-none flex-col gap-keys p-0">
          {clashes.map((clash) => (
            <ClashRow key={clash.key} clash={clash} name={name} />
          ))}
        </ul>
      </div>
    </SideSheet>
  );
}
