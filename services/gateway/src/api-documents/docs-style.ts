/** The documentation page's looks; a file of its own, so that the page needs no inline style. */
export const DOCS_STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1a2233; background: #fff; }
header, main, nav { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #d5dbe5; }
details { border: 1px solid #d5dbe5; border-radius: .4rem; margin: .5rem 0; padding: .4rem .8rem; overflow-x: auto; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary:focus-visible, a:focus-visible { outline: 3px solid #14508c; outline-offset: 2px; }
.method { display: inline-block; min-width: 3.5rem; font-weight: 700; }
.permission { float: right; color: #4a5568; }
.missing { padding: .6rem .9rem; background: #fff3cd; border: 1px solid #b58105; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #e6eaf0; }
code { font-size: .92em; }
a { color: #14508c; }
`;
