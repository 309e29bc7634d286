import { exampleBundle } from '../__testUtils__/exampleBundle';
import { rules } from '../rules';
import { exceptionsList } from './exceptions';

describe('what a chart cannot obey', () => {
  const listed = (release?: '1.8.1') =>
    exceptionsList(
      exampleBundle('aks-production', { release }).deployment,
      rules,
    );

  it('is said with the reason and what is done instead', () => {
    expect(listed()).toContain(
      '- `server-gets-time-to-start`: the schema of the chart refuses a startup probe. Instead: its liveness probe',
    );
  });

  it('is left out for releases that can', () => {
    expect(listed()).toContain('`temporary-files-are-bounded`');
    expect(listed('1.8.1')).not.toContain('`temporary-files-are-bounded`');
  });

  it('is in the pull request or, where that is too long, in the README', () => {
    const { files, pullRequest, rootPath } = exampleBundle('try-out');
    const readme = files.find(({ path }) => path === `${rootPath}/README.md`);
    for (const text of [pullRequest.body, readme?.content]) {
      expect(text).toContain(
        '## Rules that the chart cannot obey to the letter',
      );
    }
  });
});
