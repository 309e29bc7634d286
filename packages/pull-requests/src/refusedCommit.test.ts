import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { refusedCommit } from './refusedCommit';

describe('refusedCommit', () => {
  it.each([new ConflictError('Run again.'), new NotAllowedError('Ask.')])(
    'tells of rules for commits after $name',
    error => {
      expect(refusedCommit(error)).toMatchObject({
        name: error.name,
        message: expect.stringMatching(
          /^(?:Run again|Ask)\. .*author, message and signature/,
        ),
      });
    },
  );

  it('leaves alone what no rule can be the reason of', () => {
    const error = new ServiceUnavailableError('It is down.');

    expect(refusedCommit(error)).toBe(error);
    expect(refusedCommit(undefined)).toBeUndefined();
  });
});
