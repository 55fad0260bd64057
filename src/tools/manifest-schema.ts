/** Microsoft's JSON schema of the unified manifest, which describes ribbon, runtimes and texts more closely than its parser of the XML. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';

const schemas = path.resolve('node_modules/@microsoft/app-manifest/build/json-schemas/teams');
/** The first version that knows eight icon sizes; the converter names an older one. */
const schemaVersion = '1.30';

/** What the schema has against the converted manifest and its translation. */
export async function schemaProblems(manifest: object, translation: object): Promise<string[]> {
  return [
    ...(await problems({ ...manifest, manifestVersion: schemaVersion }, 'MicrosoftTeams.schema.json', 'manifest')),
    ...(await problems(translation, 'MicrosoftTeams.Localization.schema.json', 'translation')),
  ];
}

async function problems(document: object, schemaFile: string, what: string): Promise<string[]> {
  const validate = await validatorOf(schemaFile);
  return validate(document) ? [] : (validate.errors ?? []).map((error) => `Microsoft's schema: ${what}${inWords(error)}`);
}

const validators = new Map<string, Promise<ValidateFunction>>();

/** A schema of these sizes takes half a second to compile: each is compiled once. */
function validatorOf(schemaFile: string): Promise<ValidateFunction> {
  const validator = validators.get(schemaFile) ?? compiled(schemaFile);
  validators.set(schemaFile, validator);
  return validator;
}

async function compiled(schemaFile: string): Promise<ValidateFunction> {
  const schema = JSON.parse(await readFile(path.join(schemas, `v${schemaVersion}`, schemaFile), 'utf8')) as Record<string, unknown>;
  // Draft 04 differs from what this validator speaks in its name and in keywords that these schemas do not use; their patterns are no Unicode ones.
  delete schema['$schema'];
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath.replaceAll('/', '.')} ${message} ${JSON.stringify(params)}`;
}
