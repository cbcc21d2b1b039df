import { describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import { feeQuestions } from './fee-questions';

const asked = (service: string) => {
  const questions = feeQuestions(loadService(service));
  return questions && { stages: questions.stages, keys: questions.fields.map(({ key }) => key) };
};

describe('the questions that settle a fee', () => {
  it('are the few that the tariff reads, of the form and of the visit', () => {
    expect(asked('water-new-connection')).toEqual({ stages: ['pay'], keys: ['use', 'units', 'visit.diameter'] });
    expect(asked('road-crossing')).toEqual({ stages: ['pay'], keys: ['utility', 'method', 'length'] });
  });

  it('are none where the amount hangs on a register, or nothing is paid', () => {
    expect(asked('water-rename')).toBeNull();
    expect(asked('concert-permit')).toBeNull();
  });
});
