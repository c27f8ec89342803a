import type { OfficeMenu } from '@galley/backoffice/contract';
import { Button, ConfirmButton, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { MadeWith } from '../../parts/MadeWith.tsx';
import { removeItem, runAndTell } from '../../state/edits.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { jumpQuestion, readPrice } from '../../state/price.ts';
import { useUi } from '../../state/ui.store.ts';
import { AllergensField } from './AllergensField.tsx';
import { FavouriteField } from './FavouriteField.tsx';
import { ItemForm } from './ItemForm.tsx';
import {
  changesOf,
  type DraftProblems,
  draftOf,
  type ItemDraft,
  problemsOf,
} from './item-draft.ts';
import { LevelPrices } from './LevelPrices.tsx';
import { PortionsField } from './PortionsField.tsx';
import { PriceQuestion } from './PriceQuestion.tsx';

type ItemSheetProps = {
  readonly menu: OfficeMenu;
  /** null: a new one. */
  readonly itemId: string | null;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
};

const priceText = ({ name, price }: ItemDraft, format: SiteFormat): string => {
  const { minor } = readPrice(price, name, format);
  return minor === undefined ? price : format.money(minor);
};

const askedOf = (
  item: OfficeMenu['items'][number] | undefined,
  priceMinor: number | undefined,
  format: SiteFormat,
): string | undefined =>
  item === undefined || priceMinor === undefined
    ? undefined
    : jumpQuestion(item.name, item.priceMinor, priceMinor, format);

/** One item with everything that can be said about it. */
export function ItemSheet({ menu, itemId, mayEdit, onClose }: ItemSheetProps) {
  const format = useFormat();
  const categoryId = useUi((ui) => ui.categoryId);
  const item = menu.items.find((row) => row.id === itemId);
  const [draft, setDraft] = useState<ItemDraft>(() => draftOf(menu, item, categoryId));
  const [problems, setProblems] = useState<DraftProblems>({});
  const [question, setQuestion] = useState<string>();
  const [twin, setTwin] = useState<string>();
  const change = (part: Partial<ItemDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
    setQuestion(undefined);
    setTwin(undefined);
  };
  const save = async (sure = false, both = false) => {
    const found = problemsOf(draft, format);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const { priceMinor } = changesOf(draft, item, format);
    const asked = askedOf(item, priceMinor, format);
    if (asked !== undefined && !sure) return setQuestion(asked);
    const wish = changesOf(draft, item, format);
    const outcome = await runAndTell('saveItem', both ? { ...wish, sameName: true } : wish);
    if (!outcome.ok && outcome.error.code === 'same_name') return setTwin(outcome.error.message);
    if (!outcome.ok) {
      const { field, message } = outcome.error;
      const at = field === 'priceMinor' ? 'price' : field;
      return setProblems(at === undefined ? {} : { [at]: message });
    }
    const message = item === undefined ? words.added(draft.name) : words.saved(draft.name);
    toaster.show({ message, tone: 'ok' });
    onClose();
  };
  const remove = async () => {
    if (item !== undefined && (await removeItem(item))) onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      title={item?.name ?? words.newItem}
      closeLabel={words.close}
      footer={
        mayEdit ? (
          <>
            <Button variant="primary" onPress={() => void save()} testId="save-item">
              {item === undefined ? words.addItem : words.save}
            </Button>
            {item === undefined ? null : (
              <span className="ms-auto">
                <ConfirmButton confirm={words.removeConfirm} onConfirm={() => void remove()}>
                  {words.remove}
                </ConfirmButton>
              </span>
            )}
          </>
        ) : undefined
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset disabled={!mayEdit} className="m-0 border-0 p-0">
          <ItemForm
            menu={menu}
            draft={draft}
            problems={problems}
            onChange={change}
            twin={
              twin === undefined ? null : (
                <PriceQuestion
                  question={twin}
                  yes={words.bothWanted}
                  no={words.otherName}
                  onYes={() => void save(true, true)}
                  onNo={() => setTwin(undefined)}
                />
              )
            }
            question={
              item === undefined || question === undefined ? null : (
                <PriceQuestion
                  question={question}
                  yes={words.setPrice(priceText(draft, format))}
                  no={words.keepPrice(format.money(item.priceMinor))}
                  onYes={() => void save(true)}
                  onNo={() => change({ price: draftOf(menu, item, categoryId).price })}
                />
              )
            }
          >
            {item === undefined ? null : (
              <AllergensField
                itemId={item.id}
                name={item.name}
                groupIds={draft.modifierGroupIds}
                mayEdit={mayEdit}
              />
            )}
            {item === undefined ? null : <LevelPrices item={item} mayEdit={mayEdit} />}
            {item === undefined ? null : (
              <MadeWith ownerKind="item" ownerId={item.id} mayEdit={mayEdit} />
            )}
            {item === undefined ? null : <PortionsField item={item} />}
            {item === undefined ? null : <FavouriteField itemId={item.id} />}
          </ItemForm>
        </fieldset>
        <button type="submit" className="sr-only" tabIndex={-1}>
          {words.save}
        </button>
      </form>
    </SideSheet>
  );
}
