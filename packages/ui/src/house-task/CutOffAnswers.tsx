import type { HouseTaskProps } from './house-task-props.ts';
import { houseTaskWords as words } from './house-task-words.ts';
import { Act } from './TaskAct.tsx';

export function CustomerTwice({ task, onGiveTo, onSeen }: HouseTaskProps) {
  const { stands = null, beside = '', besideId = '', open = false } = task.customers ?? {};
  const give = onGiveTo && open && beside !== '' ? () => onGiveTo(besideId) : undefined;
  const keep = open && stands ? words.keepAt(stands) : words.seen;
  return (
    <>
      <Act run={onSeen} label={keep} testId="task-seen" />
      <Act run={give} label={words.giveTo(beside)} testId="task-give-customer" />
    </>
  );
}

export function Rivals({ task, onGiveTo, onSeen }: HouseTaskProps) {
  const { stands = '', beside = '', besideId = '', open = false } = task.rivals ?? {};
  const give = onGiveTo && open ? () => onGiveTo(besideId) : undefined;
  const label = task.type === 'handed_twice' ? words.giveTo(beside) : words.makeIt(beside);
  return (
    <>
      <Act run={onSeen} label={open ? words.keepAt(stands) : words.seen} testId="task-seen" />
      <Act run={give} label={label} testId="task-give-other" />
    </>
  );
}

export function EditedTwice({ task, onChooseEdit }: HouseTaskProps) {
  if (onChooseEdit === undefined) return null;
  return (task.lineIds ?? []).map((lineId, at) => (
    <Act
      key={lineId}
      run={() => onChooseEdit(lineId)}
      label={words.keepAt(task.names[at] ?? '')}
      testId="task-choose-edit"
    />
  ));
}

/** Only a register changes what is not sent; elsewhere the sentence says where to go. */
export function RemovedAndChanged({ task, onChooseEdit, onTakeOffLine }: HouseTaskProps) {
  const [lineId] = task.lineIds ?? [];
  if (lineId === undefined || onChooseEdit === undefined || onTakeOffLine === undefined)
    return null;
  return (
    <>
      <Act
        run={() => onChooseEdit(lineId)}
        label={words.keepAt(task.names[0] ?? '')}
        testId="task-keep-line"
      />
      <Act
        run={() => onTakeOffLine(lineId)}
        label={words.takeOffLine}
        testId="task-take-off-line"
      />
    </>
  );
}

export function SplitTaxed({ task, onFree, onSeen }: HouseTaskProps) {
  const free = task.exemption === undefined ? undefined : onFree;
  const seen = task.exemption === undefined ? words.seen : words.leaveTaxed;
  return (
    <>
      <Act run={free} label={words.freeToo} testId="task-free" />
      <Act run={onSeen} label={seen} testId="task-seen" />
    </>
  );
}

export function SplitUntaxed({ task, onTax, onSeen }: HouseTaskProps) {
  const tax = task.exemption === undefined ? undefined : onTax;
  const seen = task.exemption === undefined ? words.seen : words.leaveFree;
  return (
    <>
      <Act run={tax} label={words.taxToo} testId="task-tax" />
      <Act run={onSeen} label={seen} testId="task-seen" />
    </>
  );
}

export function MergedShared({ task, onMergeRest, onSeen }: HouseTaskProps) {
  const { mergeInto } = task;
  const merge =
    onMergeRest === undefined || mergeInto === undefined ? undefined : () => onMergeRest(mergeInto);
  return (
    <>
      <Act run={merge} label={words.mergeRest(task.otherAt)} testId="task-merge-rest" />
      <Act run={onSeen} label={words.leaveSo} testId="task-seen" />
    </>
  );
}
