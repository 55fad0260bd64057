/** The bytes a browser downloads before a page can run: its scripts and styles, compressed; office.js is not counted. */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Prints, after the build, the first-load size of each page in kilobytes of gzip. */
export function firstLoadSize(): Plugin {
  return {
    name: 'first-load-size',
    apply: 'build',
    writeBundle(_options, bundle) {
      for (const line of firstLoadLines(bundle)) console.log(line);
    },
  };
}

/** One line for each page of the bundle, in the order of their names. */
export function firstLoadLines(bundle: Rollup.OutputBundle): string[] {
  const pages = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('.html'));
  return pages
    .map((entry) => {
      const scripts = new Set<string>();
      const styles = new Set<string>();
      collect(bundle, entry.fileName, scripts, styles);
      const sizes = [scripts, styles].map((names) => kilobytes(bundle, names));
      const page = (entry as Rollup.OutputChunk).facadeModuleId!.split('/').slice(-2).join('/');
      return `first load ${page}: ${(sizes[0]! + sizes[1]!).toFixed(1)} kB gzip (JavaScript ${sizes[0]!.toFixed(1)}, CSS ${sizes[1]!.toFixed(1)}), office.js apart`;
    })
    .sort();
}

function collect(bundle: Rollup.OutputBundle, name: string, scripts: Set<string>, styles: Set<string>): void {
  const file = bundle[name];
  if (!file || file.type !== 'chunk' || scripts.has(name)) return;
  scripts.add(name);
  for (const style of file.viteMetadata?.importedCss ?? []) styles.add(style);
  for (const next of file.imports) collect(bundle, next, scripts, styles);
}

function kilobytes(bundle: Rollup.OutputBundle, names: Set<string>): number {
  let total = 0;
  for (const name of names) {
    const file = bundle[name];
    if (file) total += gzipSync(file.type === 'chunk' ? file.code : file.source).length;
  }
  return total / 1000;
}
