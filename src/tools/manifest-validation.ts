/** Whether Office would take a manifest, found out without the network. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { manifestProblems, type IconSize } from './manifest-rules';
import { schemaProblems } from './manifest-schema';
import { parseXml } from './xml';

/** The problems of the manifest file: of Microsoft's own parser and schema first, then by the rules of manifest-rules.ts. */
export async function validateManifest(file: string, assetsFolder: string): Promise<string[]> {
  const source = await readFile(file, 'utf8');
  const problems = await parserProblems(file);
  try {
    problems.push(...(await manifestProblems(parseXml(source), iconSizeIn(assetsFolder))));
  } catch (failure) {
    problems.push(failure instanceof Error ? failure.message : String(failure));
  }
  return problems;
}

/** The language of the texts in the manifest that are not in the default one, as the parser names it. */
const translation = 'en-us';

/** What Excel's manifest parser, as Microsoft ships it in office-addin-manifest-converter, has against the file. */
async function parserProblems(file: string): Promise<string[]> {
  const { convert } = await import('office-addin-manifest-converter');
  const folder = await mkdtemp(path.join(tmpdir(), 'jishu-manifest-'));
  try {
    await convert(file, folder);
    const read = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as object;
    const converted: { extensions?: { ribbons?: unknown[] }[] } = await read('manifest.json');
    if (!converted.extensions?.some((extension) => (extension.ribbons?.length ?? 0) > 0)) return ["Microsoft's parser finds no ribbon"];
    return await schemaProblems(converted, await read(`${translation}.json`));
  } catch (failure) {
    return [`Microsoft's parser: ${failure instanceof Error ? failure.message : String(failure)}`];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function iconSizeIn(assetsFolder: string): IconSize {
  return async (address) => {
    // Whatever path the add-in is served under, its icons lie in the folder icons.
    const name = address.slice(address.lastIndexOf('/icons/') + 1);
    try {
      const { width, height } = await sharp(path.join(assetsFolder, name)).metadata();
      return { width, height };
    } catch {
      return null;
    }
  };
}
