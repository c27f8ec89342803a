import type { OfficePapers, OfficeTemplate, ShownPaper } from '@galley/backoffice/contract';
import type { TemplatePaper } from '@galley/domain';
import { cx, Notice, Pressable, Select, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { usePicture } from './use-picture.ts';

type Props = {
  readonly papers: OfficePapers;
  readonly paper: TemplatePaper;
  readonly template: OfficeTemplate;
};

const SHOWN = (Object.keys(words.paperNames) as TemplatePaper[]).filter(
  (paper): paper is ShownPaper => paper !== 'all',
);

/** The paper dot by dot, for a printer that a person chooses. */
export function PaperPicture({ papers, paper, template }: Props) {
  const [example, setExample] = useState<ShownPaper>('receipt');
  const [model, setModel] = useState(papers.models[0]?.id ?? 'generic-80');
  const shown = paper === 'all' ? example : paper;
  const [whole, setWhole] = useState(false);
  const { png, problem } = usePicture(shown, model, template);
  const widthMm = papers.models.find(({ id }) => id === model)?.paperMm ?? 80;
  return (
    <div className="sticky top-0 flex max-h-[calc(100dvh-9rem)] min-w-72 max-w-4xl grow-[2] basis-0 flex-col gap-4">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(22rem,100%),1fr))] gap-4">
        {paper === 'all' ? (
          <Select
            label={words.shownPaper}
            selected={example}
            options={SHOWN.map((id) => ({ id, label: words.paperNames[id] }))}
            onSelect={(id) => setExample(SHOWN.find((one) => one === id) ?? example)}
          />
        ) : null}
        <Select
          label={words.printer}
          selected={model}
          options={papers.models.map(({ id, name }) => ({ id, label: name }))}
          onSelect={(id) => setModel(papers.models.find((one) => one.id === id)?.id ?? model)}
        />
      </div>
      {problem === undefined ? null : <Notice kind="warn" title={problem} />}
      <section
        aria-label={words.picture(words.paperNames[shown])}
        className="scroll-region min-h-0 bg-sunken p-6"
        data-testid="paper-picture"
      >
        {png === undefined ? (
          <Skeleton label={words.noPicture} />
        ) : (
          <Pressable
            onPress={() => setWhole(!whole)}
            aria-label={whole ? words.realSize : words.wholePaper}
            className="mx-auto block"
          >
            <img
              src={`data:image/png;base64,${png}`}
              alt={words.picture(words.paperNames[shown])}
              style={whole ? undefined : { width: `${(widthMm / 80) * 26}rem` }}
              className={cx(
                'bg-white',
                whole ? 'max-h-[calc(100dvh-19rem)] w-auto' : 'h-auto max-w-full',
              )}
            />
          </Pressable>
        )}
      </section>
    </div>
  );
}
