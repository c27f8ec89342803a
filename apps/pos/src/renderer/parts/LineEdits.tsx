import { Button, houseTaskWords } from '@galley/ui';
import { TriangleAlert } from 'lucide-react';
import { words } from '../app/words.ts';
import type { CheckLine } from '../state/check-rows.ts';
import { chooseEdit } from '../state/choose-edit.ts';
import { removeLine } from '../state/line-changes.ts';

/** Under an unsent line that cut-off registers changed otherwise, or took off and changed: one tap says (rules CK16, CK17). */
export function EditsTask({ line }: { readonly line: CheckLine }) {
  const { edits, takenOff } = line;
  if (edits === undefined) return null;
  const { removed_and_changed: removed, edited_twice: edited } = words.exceptions;
  return (
    <div className="flex flex-col gap-2 bg-alarm-wash px-4 py-2" data-testid="line-edits">
      <p role="status" className="m-0 flex items-start gap-2 text-label">
        <TriangleAlert aria-hidden size="1.1em" className="mt-0.5 shrink-0 text-alarm" />
        <span className="min-w-0 font-semibold wrap-anywhere">{takenOff ? removed : edited}</span>
      </p>
      <div className="flex flex-wrap gap-keys">
        {edits.map(({ lineId, text }) => (
          <Button
            key={lineId}
            size="small"
            onPress={() => void chooseEdit(lineId, line.name)}
            testId="choose-edit"
          >
            {houseTaskWords.keepAt(text)}
          </Button>
        ))}
        {takenOff ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => void removeLine(line.id, line.name)}
            testId="take-off-line"
          >
            {houseTaskWords.takeOffLine}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
