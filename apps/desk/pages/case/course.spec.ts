import { expect, it } from '@jest/globals';
import type { HistoryLine } from '#contracts/http/dossier';
import type { ToldMessage } from '#contracts/http/message';
import type { Reading } from '#contracts/http/reading';
import { courseOf } from './course';

const at = (minute: number): string => `2026-12-01T08:0${minute}:00.000Z`;
const line = (version: number, kind: string, minute: number) => ({ version, kind, at: at(minute), fact: {} }) as unknown as HistoryLine;
const message = (id: string, minute: number) => ({ id, at: at(minute) }) as ToldMessage;
const reading = (minute: number) => ({ last: at(minute) }) as Reading;

it('is one timeline, newest first, each moment in its strand', () => {
  const course = courseOf({
    history: [line(1, 'filed', 0), line(2, 'clock-started', 0), line(3, 'charge-raised', 2), line(4, 'task-closed', 4)],
    messages: [message('m2', 4), message('m1', 1)],
    readings: [reading(3)],
  });
  expect(course.map(({ key, strand }) => `${key} ${strand}`)).toEqual([
    'm2 messages',
    'v4 acts',
    'r0 reads',
    'v3 payments',
    'm1 messages',
    'v2 deadlines',
    'v1 acts',
  ]);
});
