import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a browser takes for every host that the sandbox does not play: it notes who was asked for, and hangs up. */
export type Elsewhere = {
  port: number;
  /** The names, each as often as it was asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

export async function openElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let begun = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      begun = Buffer.concat([begun, data]);
      // A TLS greeting says how long it is, and may come in parts.
      if (begun[0] === 0x16 && begun.length < 5 + begun.readUInt16BE(3)) return;
      asked.push(findName(begun));
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The host that a client asks for in the first bytes of TLS, or of HTTP in clear. */
export function findName(begun: Buffer): string {
  if (begun[0] !== 0x16) return /^host: *([^\r\n:]+)/im.exec(begun.toString('latin1'))?.[1] ?? 'no name';
  // Behind the record's head, the message's head, the version and the random number.
  let at = 43;
  at += 1 + (begun[at] ?? 0);
  at += 2 + begun.readUInt16BE(at);
  at += 1 + (begun[at] ?? 0);
  const end = Math.min(begun.length, at + 2 + begun.readUInt16BE(at));
  at += 2;
  while (at + 4 <= end) {
    const length = begun.readUInt16BE(at + 2);
    // server_name: a list of one, of the kind "host".
    if (begun.readUInt16BE(at) === 0)
      return begun.toString('latin1', at + 9, at + 9 + begun.readUInt16BE(at + 7));
    at += 4 + length;
  }
  return 'no name';
}
