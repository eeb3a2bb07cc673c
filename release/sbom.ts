import { type Lock, listShipped, type Shipped } from './shipped';

type Product = { name: string; version: string; license: string; description: string };

/**
 * What the extension is made of, in CycloneDX 1.6 (JSON), from the lockfile alone: no time and no random number, so
 * that two makers get the same file.
 */
export function makeSbom(product: Product, lock: Lock): object {
  const shipped = listShipped(lock);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product.name,
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: [{ license: { id: product.license } }],
      },
    },
    components: shipped.map(component),
    dependencies: [
      { ref: product.name, dependsOn: shipped.map(address) },
      ...shipped.map((one) => ({ ref: address(one), dependsOn: [] })),
    ],
  };
}

function component(one: Shipped): object {
  const [algorithm, hash = ''] = one.integrity.split('-', 2);
  return {
    type: 'library',
    'bom-ref': address(one),
    name: one.name,
    version: one.version,
    licenses: [{ license: { id: one.license } }],
    purl: address(one),
    hashes: [
      {
        alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-1',
        content: Buffer.from(hash, 'base64').toString('hex'),
      },
    ],
  };
}

/** The package's address, in the form that such lists share. */
function address({ name, version }: Shipped): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
