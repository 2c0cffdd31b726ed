import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#import/importFile.ts';
import { reportOfImport } from '#import/report.ts';
import { exported, imported, madeOf, notesOf } from './importing.ts';

type Files = { readonly [path: string]: string | Uint8Array };

/** An export as its owner gets it, with the private files in it. */
const files: Files = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites\r\n' +
    'Ada,Brandt,Secret,"Do not show. 1",1990-05-17,Potter &amp; glazer,"I fire pots.\n\nSince always, ""truly"".",Crafts,ZIP123,"Nordhafen, Brightland",[@ada],"[COMPANY:https://example.com/work,PORTFOLIO:https://example.org/a?b=1]"\r\n',
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\n' +
    'Kiln Works,Master,"I lead the kiln.\n• Fired 40 pots\n• Glazed them • Sold them",Nordhafen,Jan 2021,\n' +
    'Clay Ltd,Apprentice,"=SUM(A1:A2)\n- Swept\n- Carried, far",,01 Oct 2016,Dec 2020\n',
  'Education.csv':
    'School Name,Start Date,End Date,Notes,Degree Name,Activities\nSchool of Fire,2010,2013,Good,Diploma,Chess\n',
  'Skills.csv': 'Name\nGlazing\nFiring\nGlazing\n',
  'Certifications.csv':
    'Url,Name,Authority,License Number,Finished On,Started On\n,Kiln licence,Guild,42,,Mar 2019\n',
  'Projects.csv':
    'Title,Description,Url,Started On,Finished On\nWheel,A wheel.,https://example.org/w,Feb 2020,\n',
  'Languages.csv': 'Name,Proficiency\nGerman,Native\n',
  'Honors.csv': 'Title,Description,Issued On\nBest pot,For it.,May 2020\n',
  'Publications.csv':
    'Name,Published On,Description,Publisher,Url\nOn clay,14 Jan 2019,Clay.,Press,https://example.org/c\n',
  'Volunteering.csv':
    'Company Name,Role,Cause,Started On,Finished On,Description\nClub,Treasurer,Arts,2015,2016,\n',
  'Connections.csv': 'Notes:\n"x"\n\nFirst Name,Email Address\nBo,third.party@example.com\n',
  'messages.csv': 'FROM,CONTENT\nBo,private words\n',
  'Invitations.csv': 'From\nthird.party@example.com\n',
  'Ad_Targeting.csv': 'Age\nDo not show.\n',
  'Recommendations_Received.csv': 'First Name,Text,Status\nBo,private words,VISIBLE\n',
  'Email Addresses.csv': 'Email Address,Primary\nada@example.org,Yes\n',
  'PhoneNumbers.csv': 'Number\n+49 30 1234567\n',
};

/** Imports files as a folder, and records which of them the import opens. */
function folder(of: Files) {
  const opened: string[] = [];
  const entries = Object.entries(of).map(([path, content]) => ({
    path,
    read: () => {
      opened.push(path);
      return typeof content === 'string' ? Buffer.from(content) : content;
    },
  }));
  return { result: importFile({ name: 'export', entries }, { achievements: false }), opened };
}
const zipped = (of: Files) =>
  zipSync(
    Object.fromEntries(
      Object.entries(of).map(([path, content]) => [
        path,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
  );
const careerOf = (of: Files) => madeOf(folder(of).result).written.career;

describe('a LinkedIn export (C1)', () => {
  test('becomes a career with exactly its data', () => {
    expect(careerOf(files)).toEqual({
      person: {
        headline: 'Potter & glazer',
        name: 'Ada Brandt',
        summary: 'I fire pots.\n\nSince always, "truly".',
        location: { region: 'Nordhafen, Brightland' },
        links: [
          { label: 'Company', href: 'https://example.com/work', rel: 'profile' },
          { label: 'Portfolio', href: 'https://example.org/a?b=1', rel: 'profile' },
        ],
      },
      organisations: {
        'clay-ltd': { name: 'Clay Ltd' },
        'kiln-works': { name: 'Kiln Works', location: 'Nordhafen' },
        club: { name: 'Club' },
      },
      chapters: {
        club: {
          title: 'Treasurer',
          label: 'Club',
          kind: 'volunteer',
          at: 'club',
          role: 'Treasurer',
          period: { from: '2015', to: '2016' },
        },
        'clay-ltd': {
          title: 'Apprentice',
          label: 'Clay Ltd',
          at: 'clay-ltd',
          role: 'Apprentice',
          period: { from: '2016-10-01', to: '2020-12' },
          summary: '=SUM(A1:A2)',
          highlights: ['Swept', 'Carried, far'],
        },
        'kiln-works': {
          title: 'Master',
          label: 'Kiln Works',
          at: 'kiln-works',
          role: 'Master',
          period: { from: '2021-01', to: 'now' },
          summary: 'I lead the kiln.',
          highlights: ['Fired 40 pots', 'Glazed them', 'Sold them'],
        },
      },
      projects: {
        wheel: {
          name: 'Wheel',
          summary: 'A wheel.',
          href: 'https://example.org/w',
          period: { from: '2020-02' },
        },
      },
      education: [{ institution: 'School of Fire', award: 'Diploma', period: { from: '2010', to: '2013' } }],
      certificates: [{ name: 'Kiln licence', issuer: 'Guild', at: '2019-03' }],
      publications: [
        {
          title: 'On clay',
          venue: 'Press',
          at: '2019-01-14',
          href: 'https://example.org/c',
          summary: 'Clay.',
        },
      ],
      awards: [{ title: 'Best pot', at: '2020-05', summary: 'For it.' }],
      skills: [{ name: 'Skills', keywords: ['Glazing', 'Firing'] }],
      languages: [{ name: 'German', fluency: 'Native' }],
    });
  });

  test('gives the same career as a zip, in a subfolder, with other column orders and file names in capitals', () => {
    const same = careerOf(files);
    const inside = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`Complete_Export/${path}`, text]),
    );
    expect(madeOf(imported(zipped(files), 'x.zip')).written.career).toEqual(same);
    expect(madeOf(imported(zipped(inside), 'x.zip')).written.career).toEqual(same);
    const turned = {
      ...files,
      'LANGUAGES.CSV': ' proficiency , NAME \nNative,German\n',
      'Languages.csv': '',
    };
    const { 'Languages.csv': _, ...renamed } = turned;
    expect(careerOf(renamed)).toEqual(same);
  });

  test('reports a file that lists the newest first', () => {
    expect(notesOf(folder(files).result, 'order')).toMatchObject([{ place: 'Positions.csv' }]);
  });

  test('may lack any file and any column', () => {
    for (const path of Object.keys(files).slice(0, 10)) {
      const { [path]: _, ...rest } = files;
      expect(madeOf(folder(rest).result)).toBeDefined();
    }
    expect(careerOf({ 'Positions.csv': 'Title\nPotter\n' }).chapters).toEqual({
      potter: { title: 'Potter', role: 'Potter' },
    });
    expect(careerOf({ 'Profile Summary.csv': 'Profile Summary\nI fire.\n' }).person.summary).toBe('I fire.');
  });

  test('exports as a JSON Resume, with data that the career has no field for', () => {
    const resume = JSON.parse(exported(madeOf(folder(files).result)));
    expect(resume.certificates).toEqual([
      { name: 'Kiln licence', issuer: 'Guild', date: '2019-03', licenseNumber: '42' },
    ]);
    expect(resume.education[0]).toMatchObject({ notes: 'Good', activities: 'Chess' });
    expect(resume.work[0]).not.toHaveProperty('endDate');
  });
});

describe('private data in a LinkedIn export (C2)', () => {
  test('is never opened, and appears in no output', () => {
    const { result, opened } = folder(files);
    const made = madeOf(result);
    const all = made.career + made.imported + reportOfImport('export', result);
    for (const secret of [
      'third.party@example.com',
      'private words',
      'Do not show.',
      '1990',
      'ZIP123',
      'Secret',
      'ada@example.org',
      '1234567',
    ])
      expect(all, secret).not.toContain(secret);
    expect(opened.toSorted()).toEqual(Object.keys(files).slice(0, 10).toSorted());
    expect(made.closed).toEqual(Object.keys(files).slice(10));
    expect(reportOfImport('export', result)).toContain('messages.csv');
  });

  test('stays closed under similar paths, and in a zip', () => {
    const { opened } = folder({
      ...files,
      'Jobs/Profile.csv': 'x',
      'Positions.csv.bak': 'x',
      'My Positions.csv': 'x',
      '__MACOSX/._Positions.csv': 'x',
    });
    expect(opened.toSorted()).toEqual(Object.keys(files).slice(0, 10).toSorted());
    const made = madeOf(imported(zipped(files), 'x.zip'));
    expect(made.closed).toContain('messages.csv');
    expect(made.career + made.imported).not.toContain('private words');
  });
});

describe('dates of a LinkedIn export (C3)', () => {
  const positions = (from: string, to = '') =>
    folder({ 'Positions.csv': `Company Name,Started On,Finished On\nAcme,${from},${to}\n` }).result;
  const period = (from: string, to?: string) =>
    madeOf(positions(from, to)).written.career.chapters.acme?.period;

  test.each([
    ['Jan 2021', '2021-01'],
    ['September 2025', '2025-09'],
    ['01 Oct 2022', '2022-10-01'],
    ['"Aug 5, 2026"', '2026-08-05'],
    ['2019', '2019'],
    ['2021-06-01', '2021-06-01'],
  ])('%s keeps its precision', (written, from) => {
    expect(period(written)).toEqual({ from, to: 'now' });
  });

  test.each(['janv. 2020', '1/1/24'])('%s is reported with its row', (written) => {
    expect(period(written)).toBeUndefined();
    expect(notesOf(positions(written), 'unreadable-date')).toMatchObject([
      { place: 'Positions.csv, row 2', pointer: undefined },
    ]);
  });

  test('an end before the start is reported, and the position is kept', () => {
    expect(notesOf(positions('2020', '2019'), 'period-reversed')).toHaveLength(1);
    expect(madeOf(positions('2020', '2019')).written.career.chapters).toHaveProperty('acme');
  });

  test('an empty end of a project or certificate stays open', () => {
    const career = careerOf(files);
    expect(career.projects?.wheel?.period).toEqual({ from: '2020-02' });
    expect(career.certificates?.[0]).not.toHaveProperty('expires');
  });
});

describe('tables of a LinkedIn export (C4, C5)', () => {
  test('repeated rows count once, short rows have empty fields, and the report names both', () => {
    const { result } = folder({
      'Positions.csv': 'Company Name,Title,Description\nAcme,A,x\nAcme,A,x\nBrick\n',
    });
    expect(Object.keys(madeOf(result).written.career.chapters)).toEqual(['acme', 'brick']);
    expect(notesOf(result, 'row-repeated')).toMatchObject([
      { place: 'Positions.csv, row 3', severity: 'info' },
    ]);
    expect(notesOf(result, 'row-short')).toMatchObject([
      { place: 'Positions.csv, row 4', severity: 'warning' },
    ]);
  });

  test('HTML entities are decoded once, and formulas stay text', () => {
    const { result } = folder({ 'Skills.csv': 'Name\n"&amp;lt; &#39;a&#x27; ""b"""\n=SUM(A1:A2)\n' });
    expect(madeOf(result).written.career.skills?.[0]?.keywords).toEqual(['&lt; \'a\' "b"', '=SUM(A1:A2)']);
  });

  test('addresses may be in brackets or on lines', () => {
    const links = (websites: string) =>
      careerOf({ 'Profile.csv': `Websites\n"${websites}"\n` }).person.links?.map(({ label, href }) => [
        label,
        href,
      ]);
    expect(links('[COMPANY:https://example.com/work,PORTFOLIO:https://example.org/a?b=1]')).toEqual([
      ['Company', 'https://example.com/work'],
      ['Portfolio', 'https://example.org/a?b=1'],
    ]);
    expect(links('https://example.com/a,b\nOTHER:https://example.org/')).toEqual([
      ['example.com/a,b', 'https://example.com/a,b'],
      ['example.org', 'https://example.org/'],
    ]);
    expect(links('[javascript:alert(1)]')).toBeUndefined();
  });

  test('Latin-1 is read with a warning, and UTF-16 is rejected', () => {
    const old = folder({ 'Skills.csv': Buffer.from('Name\nCr\xe8me\n', 'latin1') }).result;
    expect(madeOf(old).written.career.skills?.[0]?.keywords).toEqual(['Crème']);
    expect(notesOf(old, 'encoding')).toMatchObject([{ severity: 'warning', place: 'Skills.csv' }]);
    const wide = folder({ 'Skills.csv': Buffer.from('\ufeffName\nx\n', 'utf16le') }).result;
    expect(wide.made).toBeUndefined();
  });

  test('more than 500 rows, or more than 1 MiB, is an error', () => {
    const long = folder({
      'Skills.csv': `Name\n${Array.from({ length: 501 }, (_, n) => n).join('\n')}\n`,
    }).result;
    expect(notesOf(long, 'too-many')).toHaveLength(1);
    expect(long.made).toBeUndefined();
    expect(
      notesOf(folder({ 'Skills.csv': Buffer.alloc(1024 * 1024 + 1, 'x') }).result, 'too-large'),
    ).toHaveLength(1);
  });
});

describe('a hostile archive (C6)', () => {
  test('has its file paths ignored', () => {
    const made = madeOf(
      imported(
        zipped({ '../../Positions.csv': 'Title\nPotter\n', '/etc/Skills.csv': 'Name\nClay\n' }),
        'x.zip',
      ),
    );
    expect(made.written.career.chapters).toHaveProperty('potter');
    expect(readFileSync('package.json', 'utf8')).toContain('throughline');
  });

  test.each([
    [
      'unpacks to a hundred megabytes',
      zipped({ 'Positions.csv': new Uint8Array(100_000_000) }),
      'more than 1 MiB',
    ],
    [
      'holds thousands of files',
      zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.csv`, '']))),
      '2001 files',
    ],
    ['is cut off', zipped(files).slice(0, 300), 'no directory'],
    ['has a broken directory', broken(zipped(files)), 'damaged'],
    ['holds no export', zipped({ 'word/document.xml': '<x/>' }), 'not a LinkedIn export'],
  ])('is rejected with an explanation if it %s', (_, archive, words) => {
    const before = process.cpuUsage();
    const result = imported(archive, 'x.zip');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
    expect(result.made).toBeUndefined();
    expect(reportOfImport('x.zip', result)).toContain(words);
  });

  test('is rejected if it declares a false size', () => {
    const archive = zipped({ 'Positions.csv': new Uint8Array(100_000_000) });
    const view = new DataView(archive.buffer);
    const central = archive.length - 22 - 46 - 'Positions.csv'.length;
    view.setUint32(22, 10, true);
    view.setUint32(central + 24, 10, true);
    expect(reportOfImport('x.zip', imported(archive, 'x.zip'))).toContain('more than 1 MiB');
  });

  test('with two Positions.csv gives the one at the top', () => {
    const twice = madeOf(
      imported(
        zipped({ 'a/b/Positions.csv': 'Title\nDeep\n', 'Positions.csv': 'Title\nShallow\n' }),
        'x.zip',
      ),
    );
    expect(Object.keys(twice.written.career.chapters)).toEqual(['shallow']);
  });
});

function broken(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const at = new DataView(copy.buffer).getUint32(copy.length - 6, true);
  copy[at] = 0;
  return copy;
}
