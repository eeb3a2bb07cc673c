// @vitest-environment node
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, it } from 'vitest';
import { openElsewhere } from './browser/elsewhere';
import { type Asked, judgeHosts } from './hosts';

const none: Asked = { sandbox: { 'smithlaw.mycase.com': 3, 'api.hona.com': 2 }, elsewhere: [], told: [] };

it('T14: MyCase, Hona and what Chromium asks for itself are in order', () => {
  const all = [none, { ...none, elsewhere: ['update.googleapis.com'], told: ['api.hona.com'] }];
  expect(judgeHosts(all)).toEqual({
    browsers: 2,
    requests: 10,
    hosts: ['api.hona.com', 'smithlaw.mycase.com'],
    ofChromium: ['update.googleapis.com'],
    wrong: [],
  });
});

it.each<[Partial<Asked>, string]>([
  [{ elsewhere: ['evil.test'] }, 'evil.test was asked'],
  [{ elsewhere: ['api.hona.com.evil.test'] }, 'api.hona.com.evil.test was asked'],
  [{ elsewhere: ['googleapis.com.evil.test'] }, 'googleapis.com.evil.test was asked'],
  [{ elsewhere: ['firestore.googleapis.com'] }, 'firestore.googleapis.com was asked'],
  [{ elsewhere: ['storage.googleapis.com'] }, 'storage.googleapis.com was asked'],
  [{ elsewhere: ['no name'] }, 'no name was asked'],
  [{ sandbox: { 'evilmycase.com': 1 } }, 'evilmycase.com was asked'],
  [{ told: ['smithlaw.mycase.com'] }, 'smithlaw.mycase.com was told the token'],
])('T14: anybody else is not: %j', (asked, wrong) => {
  expect(judgeHosts([none, { ...none, ...asked }]).wrong).toEqual([wrong]);
});

/** However it ends. */
const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });

it('whoever is asked for is noted, over TLS and in clear', async () => {
  const elsewhere = await openElsewhere();
  const tls = connectTls({ port: elsewhere.port, host: '127.0.0.1', servername: 'over-tls.test' });
  await closed(tls);
  const clear = connect(elsewhere.port, '127.0.0.1');
  clear.write('GET / HTTP/1.1\r\nHost: in-clear.test\r\n\r\n');
  await closed(clear);
  expect(elsewhere.asked).toEqual(['over-tls.test', 'in-clear.test']);
  await elsewhere.close();
});
