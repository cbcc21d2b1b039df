import { type FormEvent, type ReactNode, useState } from 'react';
import type { HeldPost, StaffMember } from '#contracts/http/organisation';
import { addDays, startOfDay } from '#domain/calendar/local';
import { DateFields } from '#ui/DateFields';
import { Fieldset } from '#ui/Field';
import { dayIn, partsIn } from '#ui/format/date-parts';
import { useLanguage, useSay } from '#ui/Language';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { organisationChanges } from './changes';
import { endingWords, words } from './organisation.words';

type Ending = { until?: string };

/** First what would come of it, then the act: work never lies without anybody. */
export function EndPostDialog({ person, post, onClose }: { person: StaffMember; post: HeldPost; onClose: () => void }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [later, setLater] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const preview = useDo('POST /api/posts/{id}/end');
  const end = useDo('POST /api/posts/{id}/end', { changes: [...organisationChanges, 'GET /api/tasks'] });
  const params = { id: post.id };
  const see = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = dayIn(partsIn(new FormData(event.currentTarget), 'day'), language);
    setWrong(later && day === null);
    if (later && day === null) return;
    const asked: Ending = later && day ? { until: startOfDay(addDays(day, 1)) } : {};
    setEnding(asked);
    preview.mutate({ params, body: { ...asked, dryRun: true } });
  };
  const done = (): void => {
    announce(say(words.postEnded), 'polite');
    onClose();
  };
  return (
    <Dialog title={`${say(words.endPost)}: ${person.name}`} onClose={onClose}>
      <p>
        {say(post.roleTitle)} · {say(post.agencyTitle)}
      </p>
      <form className="stack" onSubmit={see} onChange={() => setEnding(null)}>
        <Fieldset id="when" label={say(words.when)}>
          {([false, true] as const).map((value) => (
            <label className="check" key={String(value)}>
              <input type="radio" name="when" checked={later === value} onChange={() => setLater(value)} />
              {say(value ? words.endLater : words.endNow)}
            </label>
          ))}
        </Fieldset>
        {later ? (
          <DateFields
            id="day"
            name="day"
            label={say(words.day)}
            value={{ day: '', month: '', year: '' }}
            error={wrong ? say(words.badDate) : undefined}
          />
        ) : null}
        <div className="row">
          <button type="submit" className="button button-second" aria-busy={preview.isPending || undefined}>
            {say(words.preview)}
          </button>
        </div>
      </form>
      {(preview.error ?? end.error) ? <Trouble error={preview.error ?? end.error} /> : null}
      {ending && preview.data ? (
        <>
          <p className={preview.data.others === 0 ? 'banner banner-warning' : 'banner'} role="status">
            {say(endingWords(preview.data))}
          </p>
          <div className="row">
            <Press look="danger" busy={end.isPending} onPress={() => end.mutate({ params, body: ending }, { onSuccess: done })}>
              {say(words.endIt)}
            </Press>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
