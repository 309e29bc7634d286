import {
  createOrUpdatePullRequest,
  CreateOrUpdatePullRequestResult,
} from '../../createOrUpdatePullRequest';
import { GeneratedFile } from '../../GeneratedFile';
import { PullRequestHost } from '../../PullRequestHost';
import { file, request } from '../behaviours/request';
import { TestRepository } from '../TestRepository';

/** What a run is to bring about, and what it finds. */
export interface Situation {
  name: string;
  /** Runs without a fault before the one under test. */
  before: Wanted[];
  wanted: Wanted;
}

interface Wanted {
  title: string;
  body: string;
  files: GeneratedFile[];
}

const first: Wanted = {
  title: 'Deploy fraud',
  body: 'For review.',
  files: [
    file('fraud/values.yaml', 'size: s\n'),
    file('fraud/infra/Chart.yaml', 'name: infra\n'),
  ],
};
const second: Wanted = {
  title: 'Deploy fraud, larger',
  body: 'For review, again.',
  files: [
    file('fraud/values.yaml', 'size: l\n'),
    file('fraud/notes.md', 'Now larger.\n'),
  ],
};

/** With these, every write that there is happens at some place of a run. */
export const situations: Situation[] = [
  { name: 'a new request', before: [], wanted: first },
  { name: 'an updated request', before: [first], wanted: second },
];

/** Runs the code under test. */
export function run(
  host: PullRequestHost,
  repository: TestRepository,
  wanted: Wanted,
): Promise<CreateOrUpdatePullRequestResult> {
  return createOrUpdatePullRequest({
    ...request,
    ...wanted,
    host,
    triage: triageOf(repository),
  });
}

function triageOf({ labels, people }: TestRepository) {
  return {
    labels: labels.slice(0, 1),
    reviewers: people.slice(0, 1),
    assignees: people.slice(1, 2),
  };
}

/** Exactly one pull request, and everything about it as it was wanted. */
export async function expectOneCorrectPullRequest(
  repository: TestRepository,
  { before, wanted }: Situation,
): Promise<void> {
  const { triage } = repository.host().pullRequests;
  const asked = Object.entries(triageOf(repository)).filter(([kind]) =>
    triage.some(known => known === kind),
  );
  expect(await repository.pullRequests()).toEqual([
    expect.objectContaining({
      state: 'open',
      title: wanted.title,
      body: expect.stringContaining(wanted.body),
      ...Object.fromEntries(asked),
    }),
  ]);
  const seen = await repository.readBranch(request.branch);
  const texts = Object.entries(seen).map(([path, { content }]) => [
    path,
    content.toString(),
  ]);
  expect(Object.fromEntries(texts)).toEqual({
    'README.md': expect.any(String),
    ...Object.fromEntries(
      wanted.files.map(({ path, content }) => [path, content.toString()]),
    ),
  });
  expect(await repository.messages(request.branch)).toHaveLength(
    before.length + 1,
  );
}
