"""How a report looks: all of it stands in the page, nothing is fetched."""

CSS = """
:root { color-scheme: light; --ink: #2b2a26; --quiet: #6b6558; --line: #e0dccf; --paper: #fbfaf7; --good: #25713d;
  --bad: #a8322a; --open: #8a5f00; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-top: .8rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
p { margin: .4rem 0; max-width: 44rem; }
.quiet { color: var(--quiet); }
.quiet strong { color: var(--ink); }
summary { cursor: pointer; padding: .3rem 0; }
code { font: .92em ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.wide { overflow-x: auto; margin: .5rem 0 1rem; }
.wide:focus-visible { outline: 2px solid #1f6f8b; outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; background: #fff; font-size: .92rem; }
th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; background: #f3f0e7; }
td:not(.number) { min-width: 7rem; }
td:first-child, th:first-child { position: sticky; left: 0; }
td:first-child { background: #fff; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.claims { list-style: none; padding: 0; }
.claims li { background: #fff; border: 1px solid var(--line); border-left: 4px solid var(--open); border-radius: 4px;
  padding: .3rem .8rem; margin: .35rem 0; }
.claims p { margin: .15rem 0; max-width: none; }
.claims li.borne-out { border-left-color: var(--good); }
.claims li.not-borne-out { border-left-color: var(--bad); }
.verdict { font-weight: 600; color: var(--open); }
.borne-out .verdict { color: var(--good); }
.not-borne-out .verdict { color: var(--bad); }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
figure { margin: 0; background: #fff; border: 1px solid var(--line); border-radius: 4px; padding: .6rem; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: .92rem; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
@media print { body { background: #fff; } main { max-width: none; } }
"""
