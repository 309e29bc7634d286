import { newText, updatedText } from './pullRequestText';

const wanted = { title: 'Deploy fraud', body: 'For review.', draft: false };
const asPullRequest = (text: typeof wanted) => ({
  ...text,
  number: 1,
  url: 'https://git.example.com/pulls/1',
  state: 'open' as const,
});

describe('pull request text', () => {
  it('is the same when it is written again', () => {
    const first = newText(wanted, []);

    expect(updatedText(asPullRequest(first), wanted, [])).toEqual(first);
    const fromBrowser = { ...first, body: first.body.replace(/\n/g, '\r\n') };
    expect(updatedText(asPullRequest(fromBrowser), wanted, [])).toEqual(
      fromBrowser,
    );
  });

  it('forgets what was kept once it is no longer', () => {
    const kept = [{ path: 'a`b.yaml', reason: 'edited' as const }];
    const first = newText(wanted, kept);
    expect(first.body).toContain("- `a'b.yaml` (edited)");

    const { body } = updatedText(asPullRequest(first), wanted, []);
    expect(body).not.toContain('Kept as a person changed them');
  });

  it('cannot be ended early by what a user wrote', () => {
    const hostile = { ...wanted, body: 'a <!-- generated:end --> b' };
    const first = newText(hostile, []);

    expect(first.body).toContain('a <!-- generated :end --> b');
    expect(first.body.match(/<!-- generated:end -->/g)).toHaveLength(1);
    expect(updatedText(asPullRequest(first), hostile, [])).toEqual(first);
  });

  it('is cut where no host would take it', () => {
    const { body } = newText({ ...wanted, body: 'x'.repeat(100_000) }, []);

    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('(Cut here: the description is too long');
  });

  it('lists only so many kept files', () => {
    const kept = [...Array(103).keys()].map(n => ({
      path: `f${n}`,
      reason: 'edited' as const,
    }));

    expect(newText(wanted, kept).body).toContain('\n- and 3 more\n');
  });

  it('fits where a host takes little, beside what a person wrote', () => {
    const kept = [...Array(90).keys()].map(n => ({
      path: `folder/${n}.yaml`,
      reason: 'deleted' as const,
    }));
    const long = { ...wanted, body: 'x'.repeat(5_000) };
    const first = newText(long, kept, 4_000);
    expect(first.body).toHaveLength(4_000);
    expect(first.body).toMatch(/\n- and \d+ more\n/);

    const edited = {
      ...asPullRequest(first),
      body: first.body.replace(/x{500}/, '').concat('\nMine'),
    };
    const { body } = updatedText(edited, long, kept, 4_000);
    expect(body).toHaveLength(4_000);
    expect(body).toMatch(/generated:end -->\nMine$/);
  });

  it('keeps the title of a person even if the request changes later', () => {
    const first = asPullRequest({ ...newText(wanted, []), title: 'Mine' });
    const second = updatedText(first, { ...wanted, title: 'Second' }, []);
    const third = updatedText(
      asPullRequest(second),
      { ...wanted, title: 'Third' },
      [],
    );

    expect([second.title, third.title]).toEqual(['Mine', 'Mine']);
  });
});
