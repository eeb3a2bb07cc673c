import type { BenchChromium, BenchTab } from './chromium';

export type HeapParts = [what: string, bytes: number][];

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[] } };
  nodes: number[];
  edges: number[];
  strings: string[];
};

/** What the memory of a page's scripts consists of, from DevTools' own snapshot. */
export async function readHeapParts({ pipe }: BenchChromium, tab: BenchTab): Promise<HeapParts> {
  const chunks: string[] = [];
  const stop = pipe.listen(({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push((params as { chunk: string }).chunk);
  });
  await tab.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  stop();
  return partsOf(JSON.parse(chunks.join('')) as Snapshot);
}

/** By kind; the machine code of regular expressions apart, since it is most of it. */
function partsOf({ snapshot: { meta }, nodes, edges, strings }: Snapshot): HeapParts {
  const [width, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  const [type, name, size, count] = ['type', 'name', 'self_size', 'edge_count'].map((field) =>
    meta.node_fields.indexOf(field),
  ) as [number, number, number, number];
  const to = meta.edge_fields.indexOf('to_node');
  const nameAt = (node: number) => strings[nodes[node + name] ?? 0] ?? '';
  const typeAt = (node: number) => meta.node_types[0][nodes[node + type] ?? 0] ?? '';
  const targets = new Map<number, number[]>();
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    const own: number[] = [];
    for (let i = 0; i < (nodes[node + count] ?? 0); i++, edge += edgeWidth) own.push(edges[edge + to] ?? 0);
    targets.set(node, own);
  }
  const isOfExpression = new Set<number>();
  // An expression's data leads to its code, by way of a wrapper.
  const follow = (node: number, depth: number) => {
    for (const next of targets.get(node) ?? []) {
      if (nameAt(next) === 'system / InstructionStream') isOfExpression.add(next);
      else if (depth > 0 && /^system \/ Code(Wrapper)?$/.test(nameAt(next))) follow(next, depth - 1);
    }
  };
  for (const node of targets.keys()) if (nameAt(node) === 'system / IrRegExpData') follow(node, 2);
  const sums = new Map<string, number>();
  for (const node of targets.keys()) {
    const what = isOfExpression.has(node) ? 'regular expressions, compiled' : KINDS[typeAt(node)];
    if (what) sums.set(what, (sums.get(what) ?? 0) + (nodes[node + size] ?? 0));
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}

/** What is not named here is no memory of the scripts: the document itself. */
const KINDS: Record<string, string> = {
  code: 'other code',
  object: 'objects',
  array: 'objects',
  closure: 'functions',
  'object shape': 'shapes of objects',
  string: 'texts',
  'concatenated string': 'texts',
};
