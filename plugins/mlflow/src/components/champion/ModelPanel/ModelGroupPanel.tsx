import { ModelPanel, type ModelPanelProps } from './ModelPanel';
import styles from './ModelPanel.module.css';
import type { ModelGroup } from './order';

export interface ModelGroupPanelProps {
  group: ModelGroup;
  consumers: ModelPanelProps['consumers'];
}

/** One model, side by side on every instance that has it. */
export function ModelGroupPanel({ group, consumers }: ModelGroupPanelProps) {
  return (
    <div className={styles.instances}>
      {group.models.map(model => (
        <ModelPanel key={model.instance} model={model} consumers={consumers} />
      ))}
    </div>
  );
}
