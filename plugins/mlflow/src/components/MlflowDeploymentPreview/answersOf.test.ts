import { answersOf } from './answersOf';

describe('answersOf', () => {
  it('unpacks the platform picker and keeps the other fields', () => {
    expect(
      answersOf(
        {
          name: 'credit',
          where: { platform: 'p', environments: ['dev'], size: { dev: 's' } },
        },
        'where',
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
      answersOf(
        {
          name: 'credit',
          description: '',
          preview: null,
          advanced: { release: '', promotion: false, more: {} },
          untouched: { imageTag: '' },
        },
        'platform',
      ),
    ).toEqual({ name: 'credit', advanced: { promotion: false } });
  });
});
