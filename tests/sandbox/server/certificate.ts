import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Certificate = { cert: Buffer; key: Buffer; spkiHash: string };

/**
 * Makes a throw-away certificate for these DNS names; its files are gone before this returns.
 * @param options.expired one that was over a day ago
 */
export function makeCertificate(dnsNames: readonly string[], { expired = false } = {}): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-certificate-'));
  const keyFile = join(folder, 'key.pem');
  const certFile = join(folder, 'cert.pem');
  const names = dnsNames.map((name) => `DNS:${name}`).join(',');
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
        .concat(['-days', '7', '-subj', '/CN=Sandbox', '-addext', `subjectAltName=${names}`])
        .concat(['-keyout', keyFile, '-out', certFile]),
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    // `req` makes none that is over already; signing it again does.
    if (expired)
      execFileSync(
        'openssl',
        ['x509', '-in', certFile, '-signkey', keyFile, '-days', '-1', '-out', certFile],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
    const cert = readFileSync(certFile);
    return { cert, key: readFileSync(keyFile), spkiHash: hashOfPublicKey(cert) };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new Error(
        'The sandbox needs the openssl command to make its certificate. Install OpenSSL ' +
          '(Debian: apt install openssl, macOS: brew install openssl, Windows: winget install ShiningLight.OpenSSL).',
        { cause },
      );
    }
    throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The form that Chromium's --ignore-certificate-errors-spki-list takes: base64(sha256(SPKI)). */
function hashOfPublicKey(cert: Buffer): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}
