import type { ReactNode } from 'react';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { Faces } from '../../kit/Faces';
import { Press } from '../../kit/Press';
import { flagWords } from '../../words/tasks.words';
import { TimeLeft } from '../inbox/TimeLeft';
import { words } from './case.words';
import { useCase } from './case-context';

/** What stays in sight: which case, whose, where it stands in a sentence, how long it has, and who else is here. */
export function CaseHead({
  heading: Heading = 'h1',
  onWhy,
  acts,
}: {
  heading?: 'h1' | 'h2';
  onWhy: () => void;
  acts?: ReactNode;
}): ReactNode {
  const say = useSay();
  const { dossier, task, now } = useCase();
  return (
    <header className="case-head">
      <div className="case-title">
        <Heading tabIndex={-1}>
          <Say text={dossier.title} />
          {dossier.applicant ? (
            <>
              {' · '}
              <bdi>{dossier.applicant}</bdi>
            </>
          ) : null}
        </Heading>
        <div className="row">
          <Code copy={dossier.trackingCode}>{inFours(dossier.trackingCode)}</Code>
          {task?.flags.map((flag) => (
            <Tag key={flag} tone={flagWords[flag].tone} text={flagWords[flag].text} />
          ))}
          <Faces of={task?.presence ?? []} named />
        </div>
      </div>
      <p className="case-sentence">
        <Say text={dossier.sentence} />
      </p>
      <div className="case-time">
        {task && task.closedAt === null ? <TimeLeft task={task} now={now} /> : null}
        <Press look="quiet" keys="why" onPress={onWhy}>
          {say(words.why)}
        </Press>
        {acts}
      </div>
    </header>
  );
}
