import type { ReactNode } from 'react';
import type { Track } from '#contracts/http/dossier';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Timeline } from '#ui/Timeline';
import { words } from './track.words';

/** The sentence and the stages only. */
export function TrackedView({ track }: { track: Track }): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <div>
        <p className="muted">
          <Code>{inFours(track.trackingCode)}</Code>
        </p>
        <h1>{say(words.title)}</h1>
      </div>
      <p className="lead">{say(track.sentence)}</p>
      <section className="stack" aria-labelledby="stages">
        <h2 id="stages">{say(words.stages)}</h2>
        <Timeline steps={track.stages.map(({ key, label, state }) => ({ key, state, title: <Say text={label} /> }))} />
      </section>
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(`/my/${track.trackingCode}`)}`}>{say(words.more)}</a>
      </p>
      <p>
        <a href="/track">{say(words.another)}</a>
      </p>
    </div>
  );
}
