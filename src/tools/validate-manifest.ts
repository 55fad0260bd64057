/** Says whether Office would take the manifest: `npm run validate`, or of another file: `npm run validate -- FILE`. */
import { validateManifest } from './manifest-validation';

const file = process.argv[2] ?? 'manifest.xml';
const problems = await validateManifest(file, 'assets');
for (const problem of problems) console.error(`${file}: ${problem}`);
if (problems.length === 0) console.log(`${file}：通过。结构、引用、地址、译文、图标齐全，微软的解析器能够读出功能区，转换结果符合微软的 JSON 模式。`);
process.exitCode = problems.length === 0 ? 0 : 1;
