import { aliasedVersionSchema } from './models';
import { metricSchema } from './runs';

describe('metricSchema', () => {
  it('takes a number, and the text that MLflow sends for none', () => {
    expect(metricSchema.parse({ key: 'loss', value: 'NaN' }).value).toBe('NaN');
    expect(metricSchema.safeParse({ key: 'loss', value: '0.1' }).success).toBe(
      false,
    );
  });
});

describe('aliasedVersionSchema', () => {
  it('has room for an alias whose version was deleted', () => {
    expect(
      aliasedVersionSchema.parse({ state: 'deleted', version: '2' }),
    ).toEqual({ state: 'deleted', version: '2' });
  });

  it('insists on what a page needs to show a version', () => {
    const result = aliasedVersionSchema.safeParse({
      state: 'found',
      version: '2',
    });
    expect(result.error?.issues.map(issue => issue.path[0])).toEqual([
      'status',
      'run',
      'url',
    ]);
  });
});
