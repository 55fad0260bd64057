/** How the page of rules looks: two languages side by side, one below the other where there is no room; light and dark as the reader's system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --text: #1f1e1d; --quiet: #5c5955; --page: #ffffff; --raised: #f7f6f4; --line: #dedbd7; --brand: #0f5ea8; --blank: #e9f1f9; --mark: #fdf3d6;
  --error: #a80f22; --warning: #7a5300; --hint: #5c5955; --review: #0f5ea8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f1efed; --quiet: #b5b1ac; --page: #1c1b1a; --raised: #262523; --line: #45423f; --brand: #7db8ef; --blank: #23364a; --mark: #3d3312;
    --error: #ff98a0; --warning: #f0c35c; --hint: #b5b1ac; --review: #7db8ef;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.65 system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word; }
.all { max-width: 1080px; margin: 0 auto; padding: 0 24px 96px; }
a { color: var(--brand); text-underline-offset: 3px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--brand); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; padding: 0; font-weight: inherit; }
ul { list-style: none; }
[lang="en"] { color: var(--quiet); font-size: 0.9375em; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 32px; align-items: baseline; }
.head { padding: 48px 0 24px; }
.head h1 { font-size: 32px; line-height: 1.3; font-weight: 650; }
h1 [lang="en"], nav h2 [lang="en"] { font-weight: 400; }
.head .name { color: var(--brand); font-weight: 600; letter-spacing: 0.08em; }
.head .pair { margin-top: 8px; color: var(--quiet); }
nav { display: grid; gap: 12px 24px; grid-template-columns: max-content minmax(0, 1fr); padding: 20px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
nav h2 { grid-column: 1 / -1; font-size: 16px; font-weight: 650; }
nav h2:not(:first-child) { margin-top: 8px; padding-top: 16px; border-top: 1px solid var(--line); }
nav .chips { display: flex; flex-wrap: wrap; gap: 4px 14px; }
nav .wide { grid-column: 1 / -1; }
nav .chips a { padding: 2px 0; font-variant-numeric: tabular-nums; }
main > section > h2 { margin-top: 72px; padding-bottom: 8px; border-bottom: 2px solid var(--text); font-size: 26px; font-weight: 650; }
main > section > h2 [lang="en"], h3 [lang="en"] { font-weight: 400; margin-left: 0.5em; }
.lead { margin-top: 12px; }
h3 { margin-top: 48px; font-size: 20px; font-weight: 650; }
.card { margin-top: 20px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.card:target { border-color: var(--brand); box-shadow: 0 0 0 1px var(--brand); }
.card > header { padding: 14px 20px; background: var(--raised); border-bottom: 1px solid var(--line); }
.card:target > header { background: var(--mark); }
.tags { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 14px; margin-bottom: 2px; font-size: 14px; }
.code { font-weight: 650; font-variant-numeric: tabular-nums; text-decoration: none; }
.degree { font-weight: 600; }
.degree [lang="en"] { color: inherit; font-weight: 400; }
.error { color: var(--error); } .warning { color: var(--warning); } .hint { color: var(--hint); } .review { color: var(--review); }
.card :is(h3, h4) { margin: 0; font-size: 17px; line-height: 1.5; font-weight: 650; }
.card :is(h3, h4) [lang="en"] { margin: 0; font-weight: 400; font-size: 0.9375em; }
.body > * { padding: 12px 20px; }
.body > * + * { border-top: 1px solid var(--line); }
.blank { margin: 0 1px; padding: 2px 5px; border-radius: 4px; background: var(--blank); font-size: 0.875em; white-space: nowrap; }
.foot { font-size: 14px; color: var(--quiet); }
.foot [lang="en"] { font-size: inherit; }
.body > .number { padding-block: 8px; }
.number { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) minmax(0, 5fr); gap: 2px 24px; align-items: baseline; }
.number .use { font-size: 14px; color: var(--quiet); }
.number [lang="en"] { display: block; font-size: 14px; line-height: 1.5; }
.number dd:last-child { font-size: 14px; color: var(--quiet); }
.value { font-variant-numeric: tabular-nums; }
.own .value > :first-child { font-weight: 650; color: var(--brand); }
.schemes li + li { margin-top: 8px; }
.schemes .title > :first-child { font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 400; font-size: 14px; color: var(--quiet); padding: 0 16px 6px 0; }
td { padding: 6px 16px 6px 0; border-top: 1px solid var(--line); vertical-align: baseline; width: 50%; }
td [lang="en"] { display: block; font-size: 14px; line-height: 1.5; }
.letters { display: flex; flex-wrap: wrap; gap: 4px 28px; margin-top: 12px; }
.letters dt, .letters dd { display: inline; }
.letters dt { font-weight: 650; margin-right: 8px; }
.top { position: fixed; right: max(16px, calc(50vw - 524px)); bottom: 16px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 999px; background: var(--page); box-shadow: 0 2px 8px rgb(0 0 0 / 0.15); text-decoration: none; font-size: 14px; }
@media (max-width: 720px) {
  .all { padding: 0 16px 88px; }
  .head { padding: 28px 0 20px; }
  .head h1 { font-size: 24px; }
  main > section > h2 { margin-top: 56px; font-size: 22px; }
  h3 { margin-top: 40px; font-size: 18px; }
  h1 [lang="en"], main > section > h2 [lang="en"], h3 [lang="en"] { display: block; margin-left: 0; font-size: 16px; }
  .pair { grid-template-columns: minmax(0, 1fr); gap: 2px; }
  nav { grid-template-columns: minmax(0, 1fr); gap: 4px; padding: 16px; }
  nav .chips { margin-bottom: 8px; }
  .card > header, .body > * { padding-left: 14px; padding-right: 14px; }
  .number { grid-template-columns: minmax(0, 1fr) max-content; }
  .number .value { max-width: 40vw; text-align: right; }
  .number dd:last-child { grid-column: 1 / -1; }
}
@media (max-width: 720px) { .top [lang="en"] { display: none; } }
@media print {
  nav, .top { display: none; }
  .card { break-inside: avoid; }
  .all { max-width: none; padding: 0; }
}
`;
