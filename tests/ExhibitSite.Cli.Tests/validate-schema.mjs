// Validates YAML with JSON Schemas by programs that are not ours: the parser “yaml” and the validator “ajv”.
// Arguments: the folder of the schemas, and the folder whose node_modules holds both. Standard input: [{ schema, name, text }]. Prints a line for each fault.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [schemas, web] = process.argv.slice(2);
const require = createRequire(join(web, 'package.json'));
const { default: Ajv } = require('ajv/dist/2020.js');
const { parse } = require('yaml');

const ajv = new Ajv({ allErrors: false, strict: false });
const compiled = new Map();
for (const { schema, name, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  if (!compiled.has(schema)) compiled.set(schema, ajv.compile(JSON.parse(readFileSync(join(schemas, `${schema}.json`), 'utf8'))));
  const validate = compiled.get(schema);
  if (!validate(parse(text) ?? {})) console.log(`${name}: ${ajv.errorsText(validate.errors.slice(-1))}`);
}
