/**
 * A registered model of the fake. Tests may change what they like.
 *
 * @public
 */
export interface FakeModel {
  name: string;
  createdAt: number;
  updatedAt: number;
  description?: string;
  tags: Map<string, string>;
  /** The number of the version each alias points to, as text. */
  aliases: Map<string, string>;
  versions: FakeModelVersion[];
  /** Of the newest version that there ever was. */
  lastNumber: number;
}

/**
 * A version of a registered model of the fake.
 *
 * @public
 */
export interface FakeModelVersion {
  name: string;
  number: number;
  createdAt: number;
  updatedAt: number;
  description: string;
  source: string;
  runId: string;
  status: string;
  stage: string;
  tags: Map<string, string>;
}

const PROMPT_TAG = 'mlflow.prompt.is_prompt';

export const isPrompt = ({ tags }: FakeModel) =>
  tags.get(PROMPT_TAG)?.toLowerCase() === 'true';

/** The newest version of each stage, the stage that comes first in the alphabet first. */
export function latestVersions({ versions }: FakeModel): FakeModelVersion[] {
  const byStage = new Map<string, FakeModelVersion>();
  [...versions]
    .sort((one, other) => one.number - other.number)
    .forEach(version => byStage.set(version.stage, version));
  return [...byStage.values()].sort((one, other) =>
    other.stage < one.stage ? -1 : 1,
  );
}
