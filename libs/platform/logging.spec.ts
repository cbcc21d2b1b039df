import { expect, it } from '@jest/globals';
import { logOf } from './logging';

it('a line of the log holds codes and ids, and nothing that people wrote', () => {
  const lines: string[] = [];
  const log = logOf({ part: 'api', level: 'info' }, { write: (line) => void lines.push(line) });
  const error = Object.assign(new Error('duplicate key: mobile=09120000001'), { code: '23505', detail: 'نام: زهرا نمونه' });
  log.defect('defect', error, { dossierId: 'd1', ...{ name: 'زهرا نمونه' } });

  const line = JSON.parse(lines[0]!);
  expect(line).toMatchObject({ level: 'error', part: 'api', code: 'defect', dossierId: 'd1', errorName: 'Error', status: '23505' });
  expect(line.stack).toContain('logging.spec');
  expect(lines[0]).not.toMatch(/0912|نمونه/);
});
