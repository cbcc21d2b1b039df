import { type ReactNode, useEffect, useRef, useState } from 'react';
import { normaliseTrackingCode } from '#domain/identifiers/tracking-code';
import { wordingDefect, wordingVariables } from '#domain/notices/wording';
import { Field } from '#ui/Field';
import { useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useMe } from '../../shell/rights';
import { keepsInstallation } from '../organisation/keeps-installation';
import type { WordedMoment } from './worded-moment';
import { partsWords, variableWords, words } from './wordings.words';

const pauseMs = 400;

interface WordingDialogProps {
  moment: WordedMoment;
  onClose: () => void;
  onProposed: () => void;
}

/** Other words for one moment: seen on a sample as they are written, then proposed. */
export function WordingDialog({ moment: { to, moment, title, builtIn }, onClose, onProposed }: WordingDialogProps): ReactNode {
  const say = useSay();
  const me = useMe();
  const services = useAsk('GET /api/administration/services');
  const [service, setService] = useState('');
  const [fa, setFa] = useState('');
  const [en, setEn] = useState('');
  const [onCase, setOnCase] = useState('');
  const [key, setKey] = useState(newKey);
  const box = useRef<HTMLTextAreaElement>(null);
  const preview = useDo('POST /api/wordings/preview');
  const propose = useDo('POST /api/wordings', { changes: ['GET /api/wordings'] });
  const { mutate, reset } = preview;
  const about = { to, moment, service: service || null };
  const text = { fa, ...(en.trim() ? { en } : {}) };
  // Half a code is nobody's case.
  const code = normaliseTrackingCode(onCase) ?? undefined;
  useEffect(() => {
    if (!fa.trim()) return reset();
    const asked = {
      to,
      moment,
      service: service || null,
      text: { fa, ...(en.trim() ? { en } : {}) },
      trackingCode: code,
    };
    const timer = setTimeout(() => mutate({ body: asked }), pauseMs);
    return () => clearTimeout(timer);
  }, [fa, en, service, code, to, moment, mutate, reset]);
  const send = (proposed: typeof text | null): void =>
    propose.mutate(
      { body: { ...about, text: proposed }, key },
      {
        onSuccess: () => {
          announce(say(words.proposed), 'polite');
          onProposed();
        },
        onError: () => setKey(newKey()),
      },
    );
  const put = (variable: string): void => {
    const blank = `{${variable}}`;
    const at = box.current?.selectionStart ?? fa.length;
    setFa(`${fa.slice(0, at)}${blank}${fa.slice(box.current?.selectionEnd ?? at)}`);
    box.current?.focus();
  };
  const whyService = !service && !keepsInstallation(me) ? say(words.whyService) : null;
  const whyWords = !fa.trim() ? say(words.whyEmpty) : wordingDefect(fa) || wordingDefect(en) ? say(words.whyWrong) : null;
  return (
    <Dialog title={`${say(title)} · ${say(words[to])}`} onClose={onClose} wide>
      <p className="wording muted">
        {say(words.builtIn)}: {say(builtIn)}
      </p>
      <Field id="service" label={say(words.service)}>
        <select className="input" id="service" value={service} onChange={(event) => setService(event.target.value)}>
          <option value="">{say(keepsInstallation(me) ? words.allServices : words.choose)}</option>
          {(services.data?.items ?? [])
            .filter(({ mine, state }) => mine && state !== 'draft')
            .map((one) => (
              <option key={one.key} value={one.key}>
                {say(one.title)}
              </option>
            ))}
        </select>
      </Field>
      <Field id="wording-fa" label={say(words.fa)} hint={say(words.hint)}>
        <textarea
          className="input"
          id="wording-fa"
          ref={box}
          dir="rtl"
          rows={3}
          aria-describedby="wording-fa-hint"
          value={fa}
          onChange={(event) => setFa(event.target.value)}
        />
      </Field>
      <fieldset className="row" aria-label={say(words.blanks)}>
        {wordingVariables.map((variable) => (
          <Press key={variable} look="quiet" onPress={() => put(variable)}>
            + {say(variableWords[variable])}
          </Press>
        ))}
      </fieldset>
      <Field id="wording-en" label={say(words.en)} hint={say(words.enHint)} optional>
        <textarea
          className="input"
          id="wording-en"
          dir="ltr"
          rows={2}
          aria-describedby="wording-en-hint"
          value={en}
          onChange={(event) => setEn(event.target.value)}
        />
      </Field>
      <Field id="wording-case" label={say(words.onCase)} hint={say(words.onCaseHint)} optional>
        <input
          className="input"
          id="wording-case"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="wording-case-hint"
          value={onCase}
          onChange={(event) => setOnCase(event.target.value)}
        />
      </Field>
      {(preview.error ?? propose.error) ? <Trouble error={preview.error ?? propose.error} /> : null}
      {preview.data && fa.trim() ? (
        <section className="banner stack stack-2" aria-label={say(words.preview)}>
          <p>
            <strong>{say(code ? words.previewOnCase : words.preview)}</strong>{' '}
            <span className="small muted">{say(partsWords(preview.data.sms))}</span>
          </p>
          <p className="wording" dir="rtl" lang="fa">
            {preview.data.fa}
          </p>
          {en.trim() ? (
            <p className="wording" dir="ltr" lang="en">
              {preview.data.en}
            </p>
          ) : null}
        </section>
      ) : null}
      <div className="row">
        <Press busy={propose.isPending} why={whyService ?? whyWords} onPress={() => send(text)}>
          {say(words.propose)}
        </Press>
        <Press look="second" busy={propose.isPending} why={whyService} onPress={() => send(null)}>
          {say(words.back)}
        </Press>
      </div>
    </Dialog>
  );
}
