import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

type Operation = {
  operationId: string;
  requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
};
type ApiDescription = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

/** One documented call: how to recognise it, and the check of its body where it takes one. */
export type Call = {
  operationId: string;
  method: string;
  path: RegExp;
  validate: ValidateFunction | undefined;
};

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', 'partner-api.openapi.yaml');

/** Reads the API's description, which alone says which calls there are and what they take. */
export function readDescription() {
  const description = parse(readFileSync(FILE, 'utf8')) as ApiDescription;
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  // Of the whole description only the schemas are JSON Schema; ajv is strict about the rest.
  ajv.addVocabulary(['components']);
  ajv.addSchema({ components: { schemas: description.components.schemas } }, 'api');

  /** The check of a named schema of the description. */
  function validator(name: string): ValidateFunction {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`);
    if (!validate) throw new Error(`The API's description has no schema ${name}`);
    return validate as ValidateFunction;
  }

  const calls: Call[] = [];
  for (const [path, operations] of Object.entries(description.paths)) {
    for (const [method, { operationId, requestBody }] of Object.entries(operations)) {
      const schema = requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
      calls.push({
        operationId,
        method: method.toUpperCase(),
        path: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
        validate: schema ? validator(schema) : undefined,
      });
    }
  }
  return { calls, validator };
}

/** What is wrong with a body, in words that name the field. */
export function complaint(validate: ValidateFunction): string {
  const errors = validate.errors ?? [];
  return errors
    .map(({ instancePath, message, params }) => {
      const extra = 'additionalProperty' in params ? ` (${String(params.additionalProperty)})` : '';
      return `body${instancePath} ${message ?? 'is not valid'}${extra}`;
    })
    .join('; ');
}
