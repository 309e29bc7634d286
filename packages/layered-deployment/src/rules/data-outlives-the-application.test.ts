import { describeRule } from '../__testUtils__/describeRule';
import { addFile, replaceText } from '../__testUtils__/editBundle';
import { dataOutlivesTheApplication } from './data-outlives-the-application';

describeRule(dataOutlivesTheApplication, {
  example: 'try-out',
  refuses: {
    'a claim that is pruned': {
      change: bundle =>
        replaceText(
          bundle,
          'infra/templates/artifacts-volume.yaml',
          'Prune=false,Delete=false',
          'Delete=false',
        ),
      naming: 'PersistentVolumeClaim',
    },
    'a namespace of the chart': {
      change: bundle =>
        addFile(
          bundle,
          'infra/templates/namespace.yaml',
          'apiVersion: v1\nkind: Namespace\n',
        ),
      naming: 'Namespace',
    },
  },
});
