/** The style of the e-book: the reader’s own face and size, and names close to one another. */
export const style = `
body { line-height: 1.4; }
h1, h2 { font-weight: normal; line-height: 1.2; break-after: avoid; }
h1 { font-size: 1.6em; font-style: italic; margin: 2em 0 1.5em; }
h2 { font-size: 1.3em; margin: 1.5em 0 .4em; }
p { margin: 0; }
p + p { text-indent: 1.4em; }
.title { text-align: center; margin-top: 20%; }
.title h1 { font-size: 2.4em; font-style: normal; }
.title p { font-style: italic; text-indent: 0; }
.imprint { font-size: .85em; overflow-wrap: anywhere; }
.imprint p { text-indent: 0; margin: 0 0 .8em; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0; padding-inline-start: 1em; text-indent: -1em; }
nav ol { list-style: none; padding: 0; }
nav li { padding: .1em 0; text-indent: 0; }
img { display: block; width: 100%; height: 100vh; object-fit: contain; }
`.trimStart()
