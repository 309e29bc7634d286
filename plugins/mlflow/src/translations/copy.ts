/** The buttons that copy. */
export const copyMessages = {
  copy: {
    action: 'Copy {{what}}',
    done: 'Copied',
    failed: 'Copying is not allowed here; select the text instead',
    address: 'address',
    command: 'command',
    snippet: 'snippet',
    modelUri: 'model URI',
  },
} as const;
