import type { Career } from '#career/career.ts';

/** A career with a ledger, a period, a figure, and something to hide. */
export const career: Career = {
  lang: 'en',
  facts: {
    f1: { who: 'I', statement: 'Ran the kilns of Selene Works from April 2019, in a team of three.' },
    f2: { who: 'we', statement: 'Fired over 1,200 tiles a week.' },
  },
  person: {
    headline: 'Kiln keeper',
    name: 'Ada Brandt',
    email: 'ada@example.org',
    phone: '+49 170 123 45 67',
    location: { city: 'Jena', country: 'DE' },
    links: [{ label: 'Kiln notes', href: 'https://notes.example.org/ada' }],
    private: ['email', 'phone', 'location.city', 'links'],
  },
  technologies: { glaze: { name: 'Celadon', kind: 'tool' } },
  terms: { bisque: { name: 'Bisque', means: 'A first firing, at about 900 degrees.' } },
  chapters: {
    kilns: {
      title: 'Fire, every day',
      label: 'Kilns',
      role: 'Keeper',
      period: { from: '2019-04', to: '2021' },
      technologies: ['glaze'],
      aliases: ['ovens'],
      story: { fire: { text: 'I ran the kilns of Selene Works.', facts: ['f1'] } },
    },
  },
  achievements: {
    tiles: {
      claim: 'Tiles without end',
      metric: { kind: 'count', of: 'tiles', value: 1200, bound: 'over', per: 'week', facts: ['f2'] },
      done: { text: 'We fired over 1,200 tiles a week.', facts: ['f2'] },
      evidence: ['fire'],
    },
  },
};

export const exhibits = ['With 4 kilns a batch of 60 takes 15 hours, says Little.'];

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><title>${title} · Ada Brandt</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="I ran the kilns of Selene Works."><style>a{background:url("FONT")}</style></head>
<body><main id="main">${body}</main></body></html>`;

/** A small built site that states only what the career states: each file by its name. */
export const files: Readonly<Record<string, string>> = {
  'index.html': page(
    'Kiln keeper',
    `<h1>Kiln keeper</h1>
<h2 id="kilns"><b>1</b><span>Kilns</span></h2><p>Apr 2019 to 2021 · <time datetime="2019-04">April 2019</time></p>
<p id="fire">I ran the kilns of Selene Works with a team of 3, and with Celadon.</p>
<p>Over <data value="1200"><b>1</b>,200</data> tiles a week. A first firing, at about 900 degrees.</p>
<p>With 4 kilns a batch of 60 takes 15 hours, says Little. Set <code>limit = null</code>.</p>
<a href="./tiles/#main">Tiles without end</a> <a href="tiles/index.html?print">without end</a> <a href="#ovens">kilns</a>
<a href="https://example.org/2042/nobody">elsewhere</a><img src="icon.svg" alt="Kilns">`,
  ).replace('FONT', 'icon.svg'),
  'tiles/index.html': page(
    'Tiles without end',
    `<p>We fired over 1,200 tiles a week.</p><a href="../#fire">Fire, every day</a><a href="/">Kiln keeper</a>
<script type="application/json">{"career":{"person":{"name":"Ada Brandt"},"value":1200,"number":1,"from":"2019-04"},
"drawing":{"width":680,"path":"M0 0L0 17"}}</script>`,
  ).replace('FONT', '../icon.svg'),
  'career.json': '{"@type":"ProfilePage","claim":"Tiles without end","count":1200}',
  'llms.txt': '# Ada Brandt\n\n- [Tiles without end](tiles/): We fired over 1,200 tiles a week.\n',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>Kilns</title><path d="M0 0H512"/></svg>',
  'assets/app.js': 'export const answer = 42; // undefined Null €',
};
