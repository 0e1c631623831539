// Pieces of an article in every shape that pages give to text, each with the marks it must get: in our own words.
//
// Here: the tables. Not here: whole documents of other kinds (documents.ts), and opening them (kinds.spec.ts).

/** A piece of markup inside the article, and all words marked in it, white space as one and without what nobody sees. */
export type Piece = readonly [name: string, html: string, marks: readonly string[]];

const SOURCE = 'Gaza’s Health Ministry';
const FIGURE = 'more than 56,000 Palestinians';

/** A figure on record, with this in its place: its noun after the bar, where it is not the usual one. */
const told = (markup: string): string => {
  const [figure, noun] = markup.split('|');
  return `${SOURCE} said on Thursday that ${figure}${noun || 'Palestinians'} had been killed in Gaza since the war began on 7 October 2023.`;
};
const killed = (name: string, markup: string, marks: readonly string[] = [FIGURE]): Piece => [
  name,
  `<p>${told(markup)}</p>`,
  [SOURCE, ...marks],
];
const answered = (name: string, markup: string, marks: readonly string[] = ['Hamas']): Piece => [
  name,
  `<p>The answer of ${markup} is expected before the end of the week.</p>`,
  marks,
];

/** An element of the page's own: what it shows, and what the page has put into it. */
const ofOwn = (tree: string, inside = ''): string =>
  `<news-piece><template shadowrootmode="open">${tree}</template>${inside}</news-piece>`;

/** One phrase, however it is cut up. What stands inside and is not read is inside the mark's range. */
export const WHOLE: readonly Piece[] = [
  killed('in plain text', 'more than 56,000 |'),
  killed('across inline elements', '<b>more</b> than <a href="#a">56,<i>000</i></a> |'),
  killed('across elements of the page’s own', 'more <news-figure>than 56,000</news-figure> |'),
  killed(
    'across such an element that shows it in a link',
    `more than ${ofOwn('<a href="#a"><slot></slot></a>', '56,000')} |`,
  ),
  killed('around such an element that says it itself', `more than ${ofOwn('<b>56,000</b>')} |`, [
    'more than Palestinians',
  ]),
  answered('in a sentence of such an element', ofOwn('the office of <slot></slot>', 'Hamas')),
  killed('across lines of the source', 'more\n   than\n\t56,000\n|'),
  killed('around comments', 'more <!-- 12 -->than 56,<!-- x -->000 |'),
  killed('with soft hyphens', 'more than 56,000 |Pales&shy;tini&shy;ans'),
  killed('with zero-width spaces and joiners', 'more than 56&#8203;,&#8288;000 |Pales&#8205;tinians'),
  killed('with no-break spaces', 'more&nbsp;than&nbsp;56,000&nbsp;|'),
  killed('with a no-break space in the number', 'more than 56&nbsp;000 |', ['more than 56 000 Palestinians']),
  killed('with a thin space in the number', 'more than 56&#8239;000 |', ['more than 56 000 Palestinians']),
  killed('over a break inside the sentence', 'more than<br>56,000 |', ['more than56,000 Palestinians']),
  killed('over a possible break', 'more than 56,000 |Pales<wbr>tinians'),
  killed('around the mark of a footnote', 'more than 56,000<sup><a href="#n">[2]</a></sup> |', [
    'more than 56,000[2] Palestinians',
  ]),
  killed('around a footnote’s bare link', 'more than 56,000<sup><a href="#n">2</a></sup> |', [
    'more than 56,0002 Palestinians',
  ]),
  killed('around a dagger', 'more than 56,000<sup>†</sup> |', ['more than 56,000† Palestinians']),
  killed('with marks of direction', '&rlm;more than 56,000 |Palestinians&lrm;'),
  killed('in an isolate', '<bdi>more than 56,000</bdi> |'),
  killed('in a first line of its own style', '<span style="font-variant: small-caps">more than</span> 56,000 |'),
  answered('that is cut by soft hyphens', 'Ha&shy;mas'),
  answered('with its reading beside it', '<ruby>Hamas<rp>(</rp><rt>ha-MAHS</rt><rp>)</rp></ruby>'),
  answered('of which each part has its reading', '<ruby>Ha<rt>ha</rt>mas<rt>mahs</rt></ruby>', ['Hahamas']),
  answered('with a mark of pronunciation', '<ruby>Hamas<rtc><rt>h</rt></rtc></ruby>'),
  answered('with a capital of its own', '<span class="drop">H</span>amas'),
  answered('in an abbreviation, a mark, a time', '<abbr title="x"><mark><time>Hamas</time></mark></abbr>'),
  answered('in italics of an older page', '<font color="red"><tt><big>Hamas</big></tt></font>'),
  answered('in a right-to-left sentence', '<bdo dir="ltr">Hamas</bdo>'),
  [
    'in a right-to-left paragraph',
    '<p dir="rtl">قالت حركة Hamas إن الرد سيأتي قبل نهاية الأسبوع الحالي.</p>',
    ['Hamas'],
  ],
  ['in a Hebrew one', '<p dir="rtl" lang="en">ההודעה של Hamas הגיעה לפני סוף השבוע.</p>', ['Hamas']],
  ['in an open fold', '<details open><summary>Answer</summary><p>Hamas did not answer.</p></details>', ['Hamas']],
  ['in a cell', '<table><tr><td>Negotiators</td><td>Hamas</td></tr></table>', ['Hamas']],
  ['in a caption', '<figure><img alt=""><figcaption>A gate, Hamas behind it.</figcaption></figure>', ['Hamas']],
  [
    'in a list and a quotation',
    '<ul><li>Hamas was asked.</li></ul><blockquote>Hamas said no.</blockquote>',
    ['Hamas', 'Hamas'],
  ],
  ['below the window', '<div style="content-visibility: auto">Nobody saw Hamas here.</div>', ['Hamas']],
  ['whose box is not there', '<p style="display: contents">Nobody saw Hamas here.</p>', ['Hamas']],
];

/** Two things, though they stand side by side. */
export const APART: readonly Piece[] = [
  killed('numbers in two cells of prose', 'more than 56,000<br><br>|', []),
  ['words of two blocks', '<div>Al-Qassam</div><div>Ha</div><div>mas</div>', []],
  ['a name and the footnote’s digits', '<p>Nobody heard 1<sup>2</sup> Hamastan.</p>', []],
  ['words of two cells', '<table><tr><td>Ha</td><td>mas</td></tr></table>', []],
  ['words around a picture', '<p>Nobody read Ha<img alt="">mas there.</p>', []],
];

const unread = (name: string, markup: string): Piece => [name, `${markup}<p>Nothing else.</p>`, []];

/** What is no text of the article, or is not seen, or is being written. */
export const UNREAD: readonly Piece[] = [
  unread('a field being edited', '<div contenteditable>Hamas</div>'),
  unread('a field being edited as plain text', '<p contenteditable="plaintext-only">Hamas</p>'),
  unread('the islands in it', '<div contenteditable="true"><p contenteditable="false">Hamas</p></div>'),
  unread('text areas and inputs', '<textarea>Hamas</textarea><input value="Hamas"><output>1</output>'),
  unread('choices', '<select><option>Hamas</option></select><datalist><option>Hamas</option></datalist>'),
  unread('buttons and labels', '<button>Hamas</button><label>Hamas <input></label>'),
  unread('a text box of a framework', '<div role="textbox" contenteditable>Hamas</div>'),
  unread('code', '<pre>Hamas</pre><p><code>Hamas</code> <kbd>Hamas</kbd> <samp>Hamas</samp></p>'),
  unread(
    'drawings and formulas',
    '<svg><text>Hamas</text></svg><math><mtext>Hamas</mtext></math><canvas>Hamas</canvas>',
  ),
  unread('scripts, styles, templates', '<script>"Hamas"</script><style>/* Hamas */</style><template>Hamas</template>'),
  unread('what stands in for something else', '<noscript>Hamas</noscript><object>Hamas</object><video>Hamas</video>'),
  unread(
    'what the markup hides',
    '<p hidden>Hamas</p><p aria-hidden="true">Hamas</p><p style="display:none">Hamas</p>',
  ),
  unread('what a search would find', '<p hidden="until-found">Hamas</p>'),
  unread(
    'what the style hides',
    '<p class="gone">Hamas</p><p class="unseen">Hamas</p><p>A <span class="gone">Hamas</span></p>',
  ),
  unread('what is there for screen readers', '<span class="sr-only">Hamas</span><p class="visually-hidden">Hamas</p>'),
  unread('what is folded away', '<details><p>Hamas</p></details>'),
  unread('a dialogue, a pop-up', '<dialog>Hamas</dialog><div popover>Hamas</div>'),
  unread(
    'navigation and its like',
    '<nav>Hamas</nav><aside>Hamas</aside><footer>Hamas</footer><div role="navigation">Hamas</div>',
  ),
  unread(
    'teasers and comments',
    '<div class="related-stories"><p>Hamas</p></div><div id="comments"><p>Hamas</p></div>',
  ),
  unread('adverts', '<div class="ad-slot"><p>Hamas</p></div>'),
  unread('readings', '<p><ruby>word<rt>Hamas</rt></ruby></p>'),
  unread('what an element of the page’s own does not show', `<p>Nobody saw ${ofOwn('anybody', 'Hamas')} there.</p>`),
  unread('what was struck out', '<p>Nobody saw <del>Hamas</del> <s>Hamas</s> there.</p>'),
  unread('names of files and fields', '<p title="Hamas" data-name="Hamas">Nobody.<img alt="Hamas"></p>'),
];

/** Styles that the pieces ask for. */
export const STYLE = '.gone { display: none } .unseen { visibility: hidden }';
