import fc from 'fast-check';
import { KeptFile } from './GeneratedFile';
import { PullRequest, PullRequestText } from './PullRequests';
import { BodyRules, newText, updatedText } from './pullRequestText';

const wanted = { title: 'Deploy fraud', body: 'For review.', draft: false };
const html: BodyRules = { hiddenText: 'html-comment' };
const short: BodyRules = { ...html, maxBodyLength: 4_000 };
const create = (text: PullRequestText, kept: KeptFile[] = [], rules = html) =>
  newText({ text, kept }, rules);
const update = (
  pullRequest: PullRequest,
  text: PullRequestText,
  kept: KeptFile[] = [],
  rules = html,
) => updatedText(pullRequest, { text, kept }, rules);
const asPullRequest = (text: typeof wanted) => ({
  ...text,
  number: 1,
  url: 'https://git.example.com/pulls/1',
  state: 'open' as const,
});

describe('pull request text', () => {
  it('is the same when it is written again', () => {
    const first = create(wanted);

    expect(update(asPullRequest(first), wanted)).toEqual(first);
    const fromBrowser = { ...first, body: first.body.replace(/\n/g, '\r\n') };
    expect(update(asPullRequest(fromBrowser), wanted)).toEqual(fromBrowser);
  });

  it('forgets what was kept once it is no longer', () => {
    const kept = [{ path: 'a`b.yaml', reason: 'edited' as const }];
    const first = create(wanted, kept);
    expect(first.body).toContain("- `a'b.yaml` (edited)");

    const { body } = update(asPullRequest(first), wanted);
    expect(body).not.toContain('Kept as a person changed them');
  });

  it('cannot be ended early by what a user wrote', () => {
    const hostile = { ...wanted, body: 'a <!-- generated:end --> b' };
    const first = create(hostile);

    expect(first.body).toContain('a <!-- generated :end --> b');
    expect(first.body.match(/<!-- generated:end -->/g)).toHaveLength(1);
    expect(update(asPullRequest(first), hostile)).toEqual(first);
  });

  it('is cut where no host would take it', () => {
    const { body } = create({ ...wanted, body: 'x'.repeat(100_000) });

    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('(Cut here: the description is too long');
  });

  it('lists only so many kept files', () => {
    const kept = [...Array(103).keys()].map(n => ({
      path: `f${n}`,
      reason: 'edited' as const,
    }));

    expect(create(wanted, kept).body).toContain('\n- and 3 more\n');
  });

  it('fits where a host takes little, beside what a person wrote', () => {
    const kept = [...Array(90).keys()].map(n => ({
      path: `folder/${n}.yaml`,
      reason: 'deleted' as const,
    }));
    const long = { ...wanted, body: 'x'.repeat(5_000) };
    const first = create(long, kept, short);
    expect(first.body).toHaveLength(4_000);
    expect(first.body).toMatch(/\n- and \d+ more\n/);

    const edited = {
      ...asPullRequest(first),
      body: first.body.replace(/x{500}/, '').concat('\nMine'),
    };
    const { body } = update(edited, long, kept, short);
    expect(body).toHaveLength(4_000);
    expect(body).toMatch(/generated:end -->\nMine$/);
  });

  it('keeps the title of a person even if the request changes later', () => {
    const first = asPullRequest({ ...create(wanted), title: 'Mine' });
    const second = update(first, { ...wanted, title: 'Second' });
    const third = update(
      asPullRequest(second),
      { ...wanted, title: 'Third' },
      [],
    );

    expect([second.title, third.title]).toEqual(['Mine', 'Mine']);
  });

  it('never loses what people wrote around it, nor writes without need', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.fullUnicodeString(),
          fc.constantFrom('\n', '# h\n', '- [x] a\n', '- [ ] a\n', '-->', ')'),
        ),
      )
      .map(parts => parts.join('').replace(/\r/g, ''));
    const hiding = fc.constantFrom<BodyRules>(html, {
      hiddenText: 'link-definition',
    });
    fc.assert(
      fc.property(
        texts,
        texts,
        texts,
        texts,
        hiding,
        (before, body, otherBody, after, rules) => {
          const first = create({ ...wanted, body }, [], rules);
          const edited = asPullRequest({
            ...first,
            body: (before + first.body + after).replace(/\n/g, '\r\n'),
          });

          const same = update(edited, { ...wanted, body }, [], rules);
          expect(same.body).toBe(edited.body);
          const next = update(
            edited,
            { ...wanted, body: otherBody },
            [],
            rules,
          );
          const unix = next.body.replace(/\r\n/g, '\n');
          expect(unix.startsWith(before)).toBe(true);
          expect(unix.endsWith(after)).toBe(true);
        },
      ),
    );
  });
});
