import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toAsciiDigits, toPersianDigits } from '#domain/text/digits';
import { inFours } from '#ui/format/code';
import { useLanguage, useSay } from '#ui/Language';
import { ask, newKey } from '../../../api/client';
import { isProblem, type ProblemError } from '../../../api/problem';
import { remembered } from '../../../api/query';
import { announce } from '../../../kit/announce';
import { hold } from '../../../shell/held';
import { useOnline } from '../../../shell/OfflineBar';
import { whyWords } from '../../../words/why.words';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { actionWords, words } from './decision.words';
import { asksApplicant } from './keys-of-acts';
import { bodyOf, lacking } from './typed';
import { hasUnfilled } from './Writing';

/** As long as the server holds what can be taken back. */
const holdMs = 10_000;

export interface Acted {
  taskId: string;
  held: boolean;
}

/** From what is typed to what is done: what is lacking, why it may not be sent yet, and what came of it. */
export function useDeciding(task: CaseTask, onActed: (acted: Acted) => void) {
  const say = useSay();
  const language = useLanguage();
  const client = useQueryClient();
  const online = useOnline();
  const { definition, typing, dossier } = useCase();
  const [busy, setBusy] = useState(false);
  const [clash, setClash] = useState<ProblemError | null>(null);
  const [confirm, setConfirm] = useState('');
  const intent = useRef({ of: '', key: '' });

  const action = task.actions.find(({ name, why }) => name === typing?.typed.action && why === null) ?? null;
  const asks = action !== null && asksApplicant(action, task.stage, definition);
  const reversible = action?.reversible ?? false;
  const lacks = action && typing ? lacking(typing.typed, action.needs) : [];
  const why = action && typing ? whyNotYet() : null;

  function whyNotYet(): string | null {
    if (!action || !typing) return null;
    if (lacks.length > 0) return lacks.map((need) => say(whyWords(`${need}-needed`))).join('؛ ');
    if (hasUnfilled(typing.typed.reply) || hasUnfilled(typing.typed.comment)) return say(words.unfilled);
    if (!reversible && toAsciiDigits(confirm) !== dossier.trackingCode.slice(-4))
      return confirm.length < 4 ? say(words.confirm) : say(words.confirmWrong);
    return online ? null : say(words.offline);
  }

  async function commit(): Promise<void> {
    if (!action || !typing || busy) return;
    if (why) return announce(`${say(words.missing)} ${why}`, 'assertive');
    const body = {
      ...bodyOf(typing.typed, action.name, { asks, withFields: (action.fields?.length ?? 0) > 0 || action.needs.includes('fields') }),
      ...(reversible ? { hold: true } : { confirm: toAsciiDigits(confirm) }),
    };
    setBusy(true);
    setClash(null);
    try {
      const { task: after } = await ask('POST /api/tasks/{id}/act', { params: { id: task.id }, body, key: keyOf(JSON.stringify(body)) });
      const label = actionWords(action, task.kind);
      const code = inFours(dossier.trackingCode);
      const text = { fa: `${label.fa} · ${toPersianDigits(code)}`, en: `${label.en ?? label.fa} · ${code}` };
      if (after.held) hold({ taskId: task.id, text, until: Date.now() + holdMs });
      else typing.forget();
      announce(text[language]);
      void client.invalidateQueries({ queryKey: remembered('GET /api/tasks/{id}', { params: { id: task.id } }) });
      void client.invalidateQueries({ queryKey: ['GET /api/dossiers/{trackingCode}/events'] });
      onActed({ taskId: task.id, held: after.held !== null });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setClash(error);
    } finally {
      setBusy(false);
    }
  }

  /** The same decision tried again goes under the same key; a changed one is a new intent. */
  function keyOf(body: string): string {
    if (intent.current.of !== body) intent.current = { of: body, key: newKey() };
    return intent.current.key;
  }

  return {
    action,
    asks,
    reversible,
    why,
    lacks,
    busy,
    clash,
    confirm,
    setConfirm,
    commit: () => void commit(),
    reload: () => {
      setClash(null);
      void client.invalidateQueries({ queryKey: remembered('GET /api/tasks/{id}', { params: { id: task.id } }) });
    },
  };
}
