import { describe, expect, it } from '@jest/globals';
import { saveFile, saveWays, wayAfter, type SaveOutcome, type SaveWay } from '../../../src/taskpane/report/save-file';

const bytes = new Uint8Array([1, 2, 3]);
/** Tries to save where the ways have these outcomes; returns what came of it and the ways that were tried. */
const tried = async (outcomes: Readonly<Record<SaveWay, SaveOutcome>>, from?: SaveWay) => {
  const ways: SaveWay[] = [];
  const saved = await saveFile(bytes, '报告.docx', from, async (way, content, name) => {
    ways.push(way);
    expect([name, new Uint8Array(await content.arrayBuffer())]).toEqual(['报告.docx', bytes]);
    return outcomes[way];
  });
  return { saved, ways };
};

describe('saving a file', () => {
  it.each<[string, Readonly<Record<SaveWay, SaveOutcome>>, SaveWay | 'none', SaveOutcome, readonly SaveWay[]]>([
    ['stops at a dialog that saved it', { dialog: 'saved', download: 'asked', address: 'asked' }, 'dialog', 'saved', ['dialog']],
    ['stops where the user changed their mind', { dialog: 'cancelled', download: 'asked', address: 'asked' }, 'dialog', 'cancelled', ['dialog']],
    ['goes on to a download where no dialog may be shown', { dialog: 'refused', download: 'asked', address: 'asked' }, 'download', 'asked', ['dialog', 'download']],
    ['goes on to a data address', { dialog: 'refused', download: 'refused', address: 'asked' }, 'address', 'asked', ['dialog', 'download', 'address']],
    ['says so where every way is closed', { dialog: 'refused', download: 'refused', address: 'refused' }, 'none', 'refused', ['dialog', 'download', 'address']],
  ])('%s', async (_, outcomes, way, outcome, ways) => {
    expect(await tried(outcomes)).toEqual({ saved: { way, outcome }, ways });
  });

  it('goes on from the way that left nothing behind, down to the last', async () => {
    expect((await tried({ dialog: 'saved', download: 'asked', address: 'asked' }, 'address')).ways).toEqual(['address']);
    expect([...saveWays, 'none' as const].map(wayAfter)).toEqual(['download', 'address', null, null]);
  });
});
