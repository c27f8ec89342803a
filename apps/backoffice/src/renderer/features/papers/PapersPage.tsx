import type { OfficePapers } from '@galley/backoffice/contract';
import type { TemplatePaper } from '@galley/domain';
import { Badge, cx, Pressable, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { CustomerWords } from './CustomerWords.tsx';
import { standingOf } from './paper-draft.ts';
import { TemplateForm } from './TemplateForm.tsx';

const PAPERS = Object.keys(words.paperNames) as TemplatePaper[];

/** What the house has on its papers, each beside its picture; and what customer displays say. */
export function PapersPage() {
  const { value: papers, failure } = useAnswer('papers', {});
  const [paper, setPaper] = useState<TemplatePaper>('all');
  return (
    <Page testId="page-papers" title={words.routes.papers} failure={failure}>
      {papers === undefined ? (
        <div className="px-6">
          <Skeleton shape="row" count={6} label={words.loading} />
        </div>
      ) : (
        <div className="flex h-full min-h-0">
          <div className="scroll-region h-full w-52 shrink-0 px-3 pb-6">
            <PaperList papers={papers} chosen={paper} onChoose={setPaper} />
          </div>
          <div className="scroll-region h-full min-w-0 grow px-6 pb-10">
            <TemplateForm key={paper} papers={papers} paper={paper} />
            {paper === 'all' ? <CustomerWords papers={papers} /> : null}
          </div>
        </div>
      )}
    </Page>
  );
}

type ListProps = {
  readonly papers: OfficePapers;
  readonly chosen: TemplatePaper;
  readonly onChoose: (paper: TemplatePaper) => void;
};

function PaperList({ papers, chosen, onChoose }: ListProps) {
  return (
    <nav aria-label={words.papers} className="flex flex-col">
      {PAPERS.map((paper) => (
        <Pressable
          key={paper}
          testId={`paper-${paper}`}
          aria-current={paper === chosen ? 'true' : undefined}
          onPress={() => onChoose(paper)}
          className={cx(
            'flex min-h-small items-center gap-2 rounded-control px-3 text-start text-label data-pressed:bg-pressed',
            paper === chosen ? 'mark-s bg-selected font-bold' : 'text-ink-2',
          )}
        >
          <span className="grow">{words.paperNames[paper]}</span>
          {standingOf(papers, paper) === 'own' ? (
            <Badge tone="info">{words.ownTemplate}</Badge>
          ) : null}
        </Pressable>
      ))}
    </nav>
  );
}
