/** The stages of the core in the order of their work, each with its members. */
const stages = ['recognise|recognisers', 'check|checks|review|score|scoring-rules', 'narrate|sections', 'merge', 'wording', 'lay-out', 'pipeline'];

/** Who may import whom. Each rule says why; there are no exceptions beside the ones written here. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle is two files with one job.', severity: 'error', from: { pathNot: '^src/workbench/engine/objects/' }, to: { circular: true } },
    // Excel's own object model is a cycle: a sheet makes ranges, a range knows its sheet. Inside that one folder it is followed as it is.
    { name: 'no-orphans', comment: 'A file nobody imports is dead, unless it is an entry.', severity: 'error', from: { path: '^src/', orphan: true, pathNot: ['\\.d\\.ts$', '^src/(cli/jishu|taskpane/main|workbench/main)\\.tsx?$', '^src/tools/'] }, to: {} },
    { name: 'core-is-pure', comment: 'The core runs anywhere: no Office.js, no DOM, no Node, and one package for decimals.', severity: 'error', from: { path: '^src/core' }, to: { pathNot: ['^src/core', 'node_modules/(@types/)?big\\.js'] } },
    { name: 'units-know-no-domain', comment: 'Money, percent and text are used by the domain and do not know it.', severity: 'error', from: { path: '^src/core/units' }, to: { path: '^src/core/(?!units)' } },
    { name: 'model-only-names', comment: 'The nouns hold no logic of the verbs.', severity: 'error', from: { path: '^src/core/model' }, to: { path: '^src/core/(?!model|units)' } },
    { name: 'schemes-are-data', comment: 'A scheme states numbers; it does not compute.', severity: 'error', from: { path: '^src/core/schemes' }, to: { path: '^src/core/(?!model|schemes)' } },
    { name: 'checks-know-no-other', comment: 'A check that knows another check cannot be read alone.', severity: 'error', from: { path: '^src/core/checks/', pathNot: 'index\\.ts$' }, to: { path: '^src/core/checks/' } },
    { name: 'rules-know-no-other', comment: 'A scoring rule looks at one indicator and knows no other rule.', severity: 'error', from: { path: '^src/core/scoring-rules/', pathNot: 'index\\.ts$' }, to: { path: '^src/core/scoring-rules/' } },
    { name: 'sections-do-not-score', comment: 'Sections tell what was evaluated; they do not evaluate.', severity: 'error', from: { path: '^src/core/sections' }, to: { path: '^src/core/(checks|check|scoring-rules|recognise|recognisers|lay-out|amend)' } },
    ...stages.slice(0, -1).map((stage, index) => ({ name: 'stages-know-none-that-follows', comment: 'Each stage works on what those before it have made; they meet in the pipeline.', severity: 'error', from: { path: `^src/core/(${stage})/` }, to: { path: `^src/core/(${stages.slice(index + 1).join('|')})/` } })),
    { name: 'hosts-decide-nothing', comment: 'A host reads values and applies a plan; of the core it knows nouns and addresses.', severity: 'error', from: { path: '^src/hosts' }, to: { path: '^src/core/(?!model|units)' } },
    { name: 'pane-holds-no-rules', comment: 'The pane shows and asks: it calls the pipeline, never a stage or a member.', severity: 'error', from: { path: '^src/(taskpane|commands)' }, to: { path: '^src/core/(check|checks|recognise|recognisers|scoring-rules|sections|narrate|lay-out|merge|review)/' } },
    { name: 'export-writes-what-is-laid-out', comment: 'What writes a document knows the nouns of the core, its own file format and the package in which files of Office lie.', severity: 'error', from: { path: '^src/export' }, to: { pathNot: ['^src/export', '^src/core/(model|units)', '^src/hosts/opc', 'node_modules/fflate'] } },
    { name: 'workbench-is-a-host', comment: 'The page that acts as Excel knows nothing of the add-in; the spreadsheet library adapter is all they share.', severity: 'error', from: { path: '^src/workbench' }, to: { path: '^src/(?!workbench)', pathNot: '^src/hosts/xlsx/hucre\\.ts$' } },
    { name: 'nobody-imports-the-workbench', comment: 'The add-in runs without it.', severity: 'error', from: { path: '^src/(?!workbench|tools)' }, to: { path: '^src/workbench' } },
    { name: 'one-door-to-univer', comment: 'Univer is pinned and its private members are used; one folder knows it.', severity: 'error', from: { path: '^src', pathNot: '^src/workbench/engine/book/' }, to: { path: 'node_modules/@univerjs' } },
    { name: 'one-door-to-hucre', comment: 'The spreadsheet library is young: one adapter file.', severity: 'error', from: { path: '^src', pathNot: '^src/hosts/xlsx/hucre\\.ts$' }, to: { path: 'node_modules/hucre' } },
    { name: 'tests-do-not-leak', comment: 'Nothing that ships imports a test.', severity: 'error', from: { path: '^src' }, to: { path: '^tests' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json', '.mjs'] },
  },
};
