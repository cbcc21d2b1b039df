import type { FormEvent, ReactNode } from 'react';
import type { AdministeredService } from '#contracts/http/proposal';
import { Select } from '#ui/Choices';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { useDo } from '../../api/query';
import { Dialog } from '../../kit/Dialog';
import { Trouble } from '../../kit/Trouble';
import { words } from './services.words';

/** Why no new requests are taken, as citizens will read it. */
export function SuspendDialog({
  service,
  all,
  onClose,
}: {
  service: AdministeredService;
  all: readonly AdministeredService[];
  onClose: () => void;
}): ReactNode {
  const say = useSay();
  const suspend = useDo('POST /api/services/{key}/suspend', { changes: ['GET /api/administration/services'] });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [fa, en, alternative] = ['fa', 'en', 'alternative'].map((name) => String(given.get(name) ?? '').trim());
    const body = { reason: { fa: fa ?? '', ...(en ? { en } : {}) }, alternative: alternative || null };
    suspend.mutate({ params: { key: service.key }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={say(words.suspend)} onClose={onClose}>
      <p>{say(words.suspendLead)}</p>
      {suspend.error ? <Trouble error={suspend.error} /> : null}
      <form className="stack" onSubmit={send}>
        <TextField id="reason" name="fa" label={say(words.reason)} required />
        <TextField id="reason-en" name="en" label={say(words.reasonEn)} dir="ltr" optional />
        <Select
          id="alternative"
          name="alternative"
          label={say(words.alternative)}
          empty={say(words.noAlternative)}
          options={all.filter(({ key }) => key !== service.key).map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
        <button type="submit" className="button button-danger" aria-busy={suspend.isPending || undefined}>
          {say(words.suspendDo)}
        </button>
      </form>
    </Dialog>
  );
}
