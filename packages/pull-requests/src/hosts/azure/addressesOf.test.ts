import { addressesOf } from './addressesOf';

describe('addressesOf', () => {
  it.each([
    [
      'Azure DevOps Services',
      { host: 'dev.azure.com', organization: 'company' },
      'https://dev.azure.com/company',
    ],
    [
      'a collection of Azure DevOps Server',
      { host: 'azure.example.com:8080', organization: 'tfs/Default' },
      'https://azure.example.com:8080/tfs/Default',
    ],
    [
      'an old host',
      { host: 'company.visualstudio.com' },
      'https://company.visualstudio.com',
    ],
    [
      'an old host and its organization',
      { host: 'company.visualstudio.com', organization: 'Company' },
      'https://company.visualstudio.com',
    ],
  ])('knows %s', (_, place, organizationUrl) => {
    expect(
      addressesOf({ ...place, project: 'm l', repo: 'deploy ments' }),
    ).toEqual({
      repositoryUrl: `${organizationUrl}/m%20l/_git/deploy%20ments`,
      repositoryApiUrl: `${organizationUrl}/m%20l/_apis/git/repositories/deploy%20ments`,
      projectApiUrl: `${organizationUrl}/_apis/projects/m%20l`,
      policyApiUrl: `${organizationUrl}/m%20l/_apis/policy`,
    });
  });

  it.each([
    [{ host: 'dev.azure.com', project: 'ml' }, /named by host, organization/],
    [{ host: 'dev.azure.com', organization: 'company' }, /project and repo/],
    [
      {
        host: 'company.visualstudio.com',
        organization: 'other',
        project: 'ml',
      },
      /is that of the organization company, and repoUrl names other/,
    ],
  ])('says what is wrong about %j', (place, message) => {
    expect(() => addressesOf({ ...place, repo: 'any' })).toThrow(message);
  });
});
