import { type ReactNode, useState } from 'react';
import { valueAt } from '#domain/definition/fields/paths';
import type { FieldType } from '#domain/definition/schema';
import { Details } from '#ui/Details';
import { Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { useCase } from '../case/case-context';
import { fieldsOf } from '../case/titles';
import { metresBetween, type Point } from './distance';
import { distanceWords, outsideWords, words } from './visits.words';

const whereabouts: ReadonlySet<FieldType> = new Set(['address', 'place', 'point', 'postalCode']);
const day = 24 * 3_600_000;

/** Where to go, and how far it still is when the phone may say. */
export function Place({ geofence }: { geofence: number | null }): ReactNode {
  const say = useSay();
  const { dossier, definition } = useCase();
  const places = useAsk('GET /api/places', {}, { freshFor: day }).data?.items ?? [];
  const answered = (definition ? fieldsOf(definition) : []).filter(
    ({ type, key }) => type !== 'note' && valueAt(dossier.form, key) !== undefined,
  );
  const where = answered.filter(({ type }) => whereabouts.has(type));
  const rest = answered.filter((field) => !where.includes(field));
  const pointField = where.find(({ type }) => type === 'point');
  const point = pointField ? (valueAt(dossier.form, pointField.key) as Point) : null;
  const facts = (fields: typeof answered) =>
    fields.map((field) => ({
      key: field.key,
      label: <Say text={field.title} />,
      value: <FieldValue field={field} value={valueAt(dossier.form, field.key)} places={places} />,
    }));
  return (
    <Panel title={say(words.place)}>
      <div className="stack stack-2">
        {where.length > 0 ? <Facts items={facts(where)} /> : <p className="muted">{say(words.noPlace)}</p>}
        {point ? (
          <div className="row">
            <a className="button button-second" href={`geo:${point.lat},${point.lon}`}>
              {say(words.onMap)}
            </a>
            <Distance to={point} geofence={geofence} />
          </div>
        ) : null}
        {rest.length > 0 ? (
          <Details summary={say(words.answers)}>
            <Facts items={facts(rest)} />
          </Details>
        ) : null}
      </div>
    </Panel>
  );
}

function Distance({ to, geofence }: { to: Point; geofence: number | null }): ReactNode {
  const say = useSay();
  const [metres, setMetres] = useState<number | 'unknown' | null>(null);
  const measure = (): void =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setMetres(metresBetween({ lat: coords.latitude, lon: coords.longitude }, to)),
      () => setMetres('unknown'),
      { enableHighAccuracy: true },
    );
  return (
    <>
      <Press look="second" onPress={measure}>
        {say(words.measure)}
      </Press>
      <span role="status">
        {metres === 'unknown' ? (
          <Tag tone="neutral" text={words.noLocation} />
        ) : metres !== null ? (
          <>
            <Tag tone={geofence !== null && metres > geofence ? 'warning' : 'success'} text={distanceWords(metres)} />{' '}
            {geofence !== null && metres > geofence ? <Tag tone="warning" text={outsideWords(geofence)} /> : null}
          </>
        ) : null}
      </span>
    </>
  );
}
