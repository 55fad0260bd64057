import type { Report } from '../model/report';

/** Returns, as JSON, the sentences just generated, so that a later run can tell what a person changed. */
export const memoryOf = ({ chapters }: Report): string =>
  JSON.stringify({
    version: 1,
    passages: chapters.flatMap(({ passages }) => passages.filter(({ sentences }) => sentences.length > 0).map(({ id, sentences }) => ({ id, sentences: sentences.map((sentence) => ({ id: sentence.id, text: sentence.text })) }))),
  });
