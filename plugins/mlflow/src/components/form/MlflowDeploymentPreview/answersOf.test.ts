import { answersOf } from './answersOf';

describe('answersOf', () => {
  it('unpacks the platform picker and keeps the other fields', () => {
    expect(
      answersOf(
        {
          name: 'credit',
          where: { platform: 'p', environments: ['dev'], size: { dev: 's' } },
        },
        { platformField: 'where' },
      ),
    ).toEqual({
      name: 'credit',
      platform: 'p',
      environments: ['dev'],
      size: { dev: 's' },
    });
  });

  it('takes fields left empty for no answers', () => {
    expect(
      answersOf({
        name: 'credit',
        description: '',
        preview: null,
        advanced: { release: '', promotion: false, more: {} },
        untouched: { imageTag: '' },
      }),
    ).toEqual({ name: 'credit', advanced: { promotion: false } });
  });

  it('leaves out what is no answer', () => {
    expect(
      answersOf(
        { name: 'credit', askAgain: true },
        { otherFields: ['askAgain'] },
      ),
    ).toEqual({ name: 'credit' });
  });
});
