import { exampleWith } from '../../../__testUtils__/exampleWith';

describe('commands', () => {
  it('are the choice where a platform says nothing', () => {
    const { layers } = exampleWith({});
    const chosen = layers.find(({ concern }) => concern === 'provisioning');
    expect(chosen?.layer.id).toBe('commands');
  });

  it('leave every step to people', () => {
    const [dev] = exampleWith({}).environments;
    expect(dev.prerequisites.map(({ id }) => id)).toContain('database');
  });
});
