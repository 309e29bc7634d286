import { Socket } from 'node:net';

/** Watches where this process connects to, whatever library does it. */
export function watchSockets(): {
  /** e.g. `127.0.0.1:5000`, in their order. */
  targets: () => string[];
  restore: () => void;
} {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  return {
    targets: () =>
      connect.mock.calls.map(call => {
        // Node.js itself hands over a list in place of several arguments.
        const [{ host, port }] = call.flat() as unknown as [
          { host: string; port: number },
        ];
        return `${host}:${port}`;
      }),
    restore: () => connect.mockRestore(),
  };
}
