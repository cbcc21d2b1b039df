import type { ReactNode } from 'react';
import type { Dossier } from '#contracts/http/dossier';
import { ButtonLink } from '#ui/Button';
import { useSay } from '#ui/Language';
import { words } from './rating.words';

/** Said to be finished, and not done: what comes of that answer, and the ways on. */
export function NotDoneView({ dossier }: { dossier: Dossier }): ReactNode {
  const say = useSay();
  const own = `/my/${dossier.trackingCode}`;
  if (dossier.closedAt === null)
    return (
      <div className="stack stack-6">
        <h1>{say(words.reopened)}</h1>
        <p>{say(words.reopenedHelp)}</p>
        <p className="lead">{say(dossier.sentence)}</p>
        <p>
          <ButtonLink href={own}>{say(words.back)}</ButtonLink>
        </p>
      </div>
    );
  const mayAppeal = dossier.actions.some(({ name, why }) => name === 'appeal' && why === null);
  return (
    <div className="stack stack-6">
      <h1>{say(words.notDone)}</h1>
      <p>{say(words.notDoneHelp)}</p>
      <p className="row">
        {mayAppeal ? <ButtonLink href={`${own}/appeal`}>{say(words.appeal)}</ButtonLink> : null}
        <ButtonLink look="second" href={`/services/${dossier.service}`}>
          {say(words.newRequest)}
        </ButtonLink>
      </p>
      <p>
        <a href={own}>{say(words.back)}</a>
      </p>
    </div>
  );
}
