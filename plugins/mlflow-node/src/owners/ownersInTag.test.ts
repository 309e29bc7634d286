import { ConfigReader } from '@backstage/config';
import { ownersInTag } from './ownersInTag';
import { readOwnerTag } from './readOwnerTag';

describe('ownersInTag', () => {
  it('reads short and full references, and leaves out what names nobody', () => {
    expect(ownersInTag('risk, Group:Default/Audit, user:jo, ,group:')).toEqual([
      'group:default/risk',
      'group:default/audit',
      'user:default/jo',
    ]);
    expect(ownersInTag('')).toEqual([]);
  });
});

describe('readOwnerTag', () => {
  it('is owner, unless the configuration names another', () => {
    expect(readOwnerTag(new ConfigReader({}))).toBe('owner');
    const promotion = { ownerTag: 'team' };
    expect(readOwnerTag(new ConfigReader({ mlflow: { promotion } }))).toBe(
      'team',
    );
  });
});
