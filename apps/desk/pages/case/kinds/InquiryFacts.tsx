import type { ReactNode } from 'react';
import { isObject } from '#domain/definition/fields/paths';
import { durationWords } from '#domain/text/words';
import { Banner } from '#ui/Banner';
import { Moment } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { useDigits, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import { partWords, registerWords } from '../registers.words';
import { useHistory } from '../use-history';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** What the register was asked, why a person is asked instead, and what the register said after all. */
export function InquiryFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { dossier, definition, now } = useCase();
  const history = useHistory(dossier.trackingCode);
  const use = String(task.about.inquiry);
  const stage = definition?.stages[task.stage];
  const inquiry = stage?.kind === 'auto' ? stage.inquiries.find((one) => one.use === use) : undefined;
  const since = history.findLast(({ kind, fact }) => kind === 'stage-entered' && fact.stage === task.stage)?.at;
  const late = history.findLast(
    ({ kind, fact }) => kind === 'inquiry-answered' && fact.as === inquiry?.as && fact.source === 'late-register',
  );
  const answer = late?.fact.answer;
  return (
    <>
      <Facts
        items={[
          { key: 'use', label: say(words.register), value: say(registerWords(use)) },
          ...(since ? [{ key: 'since', label: say(words.askedSince), value: <Moment at={since} now={now} /> }] : []),
          ...(inquiry?.retryFor ? [{ key: 'patience', label: say(words.patience), value: say(durationWords(inquiry.retryFor)) }] : []),
        ]}
      />
      {task.closedAt === null ? <p className="small">{say(words.asksOn)}</p> : null}
      {late && isObject(answer) ? (
        <Banner tone="warning">
          <p>
            {say(words.lateAnswer)} <Moment at={late.at} now={now} />
          </p>
          <Facts
            items={Object.entries(answer).flatMap(([key, value]) =>
              value === null || typeof value === 'object'
                ? []
                : [
                    {
                      key,
                      label: say(partWords(key)),
                      value: typeof value === 'boolean' ? say(value ? words.yes : words.no) : digits(String(value)),
                    },
                  ],
            )}
          />
        </Banner>
      ) : null}
    </>
  );
}
