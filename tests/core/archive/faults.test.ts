import { describe, expect, it } from 'vitest';
import {
  parseManifest,
  parsePeopleFile,
  parsePortraits,
  parseSearchHead,
  parseShard,
  parseSpeakerIndex,
  parseTalksFile,
} from '../../../src/core/index.ts';
import { memoryArchive } from '../../helpers/memory-archive.ts';
import { entry } from '../../helpers/messages.ts';

/** What JSON can hold, and no sentence can: String() throws at it. */
const unspeakable = { toString: null };
const expected = { chat: 'g', count: 1, persons: 1, speakers: 1, days: [] };

describe('what cannot be written into a sentence is a fault and no exception', () => {
  it.each<[file: string, parse: (file: unknown) => unknown, version?: number]>([
    ['a shard', (file) => parseShard(file, expected)],
    ['a speaker index', (file) => parseSpeakerIndex(file, expected)],
    ['a people file', (file) => parsePeopleFile(file, expected)],
    ['portraits', (file) => parsePortraits(file, expected)],
    ['talks', (file) => parseTalksFile(file, expected)],
    ['the head of a search index', (file) => parseSearchHead(file, expected), 2],
  ])('in %s, where its chat is named', (_, parse, version = 1) => {
    expect(parse({ liaoji: version, chat: unspeakable })).toMatchObject({ fault: 'mismatch' });
  });

  it('in a list of counts', () => {
    const file = { liaoji: 1, chat: 'g', from: '2024-01', words: [[]], uses: [[]], hours: [[unspeakable]] };
    expect(parsePortraits(file, expected)).toMatchObject({ fault: 'damaged' });
  });

  it('in a manifest, where a file is named', () => {
    const entries = [entry('2024-01-02 10:00:00 安可 早')];
    const manifest = JSON.parse(memoryArchive([{ id: 'g', title: 'G', entries }]).get('data/manifest.json') ?? '');
    expect(parseManifest(manifest)).not.toHaveProperty('fault');
    manifest.chats[0].index = unspeakable;
    expect(parseManifest(manifest)).toMatchObject({ fault: 'damaged' });
  });
});
