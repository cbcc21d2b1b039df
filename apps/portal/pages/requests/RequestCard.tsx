import type { ReactNode } from 'react';
import type { DossierLine } from '#contracts/http/dossier';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { OnBehalf } from './OnBehalf';
import { statuses, statusOf } from './status';

/** A request in a list: what it is, where it is, by when. `yours` where something waits for the reader although another has it too. */
export function RequestCard({
  line,
  yours = line.holder.kind === 'applicant' && line.closedAt === null,
}: {
  line: DossierLine;
  yours?: boolean;
}): ReactNode {
  const say = useSay();
  const status = statusOf(line);
  const { tone, text } = yours && status.tone !== 'yours' ? statuses['waiting-for-you'] : status;
  return (
    <article className={yours ? 'card card-link card-yours stack stack-2' : 'card card-link stack stack-2'}>
      <p className="row">
        <Tag tone={tone} text={text} />
      </p>
      <h3>
        <a href={`/my/${line.trackingCode}`}>
          <Say text={line.title} />
        </a>
      </h3>
      <OnBehalf represented={line.represented} />
      <p className="small">{say(line.sentence)}</p>
      <p className="small muted">
        <Code>{inFours(line.trackingCode)}</Code>
      </p>
    </article>
  );
}
