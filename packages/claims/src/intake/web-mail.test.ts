import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Intake, isRefused, paragraphsOf, readBytes } from './index.ts';
import { utf8 } from './testing/make.ts';

async function taken(bytes: Uint8Array): Promise<Intake> {
  const read = await readBytes({ bytes });
  if (isRefused(read)) throw new Error(`${read.refused}: ${read.message}`);
  return read;
}

const sentence =
  'A lawmaker said on Tuesday that at least 24 people had been stopped near the station, citing an activist. ';
const paragraphs = Array.from({ length: 6 }, (_, at) => `<p>${at}. ${sentence.repeat(3)}</p>`).join('\n');

function page(body: string, head = ''): Uint8Array {
  return utf8(
    `<!DOCTYPE html><html><head><title>Site: Held</title>${head}</head><body>${body}</body></html>`,
  );
}

describe('web pages', () => {
  it('finds the article, what the page says about itself, and leaves furniture and comments out', async () => {
    const head = `<link rel="canonical" href="https://news.example/a/1?x=2#top"><meta property="og:site_name" content="The Example">
      <meta property="article:published_time" content="2012-02-20T23:30:00+09:00"><meta property="og:title" content="Held in the city">
      <script>document.write('EVIL')</script><style>p{color:red}</style>`;
    const body = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Held in the city</h1>${paragraphs}</article>
      <aside><p>${'Buy our newsletter now and save money. '.repeat(4)}</p></aside>
      <div id="comments"><p>${'I think there were five hundred of them! '.repeat(6)}</p></div><footer>© Example</footer>`;
    const read = await taken(page(body, head));
    expect(read).toMatchObject({
      kind: 'html',
      title: 'Held in the city',
      publisher: 'The Example',
      publishedOn: '2012-02-20',
      url: 'https://news.example/a/1?x=2',
    });
    expect(read.text.match(/lawmaker/g)?.length).toBe(18);
    expect(read.text).not.toMatch(/EVIL|color|newsletter|five hundred|Home/);
    expect(read.warnings.map((warning) => warning.id)).toContain('comments_left_out');
  });

  it('reads JSON-LD before meta, and passes over dates and addresses that are none', async () => {
    const linked = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'From data',
          datePublished: '2012-03-01',
          publisher: { name: 'Daily' },
        },
      ],
    });
    const read = await taken(
      page(
        `<article>${paragraphs}</article>`,
        `<script type="application/ld+json">${linked}</script><link rel="canonical" href="javascript:alert(1)">`,
      ),
    );
    expect(read).toMatchObject({
      title: 'From data',
      publisher: 'Daily',
      publishedOn: '2012-03-01',
      url: null,
    });
    const broken = await taken(
      page(
        paragraphs,
        '<meta name="date" content="2012-02-31"><script type="application/ld+json">{oops</script>',
      ),
    );
    expect(broken).toMatchObject({ title: 'Site: Held', publishedOn: null });
  });

  it('takes the whole page where the article found is only a part of it', async () => {
    const many = Array.from(
      { length: 12 },
      (_, at) => `<section><div class="share"><p>Lot ${at}: ${sentence.repeat(2)}</p></div></section>`,
    ).join('');
    const read = await taken(page(many));
    for (let at = 0; at < 12; at++) expect(read.text).toContain(`Lot ${at}: A lawmaker`);
  });

  it('honours the charset of the page, a wrong one too, and parts paragraphs at line breaks', async () => {
    const text = '북한을 탈출한 주민 10여 명이 선양에서 체포됐다.';
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"><title>기사</title></head><body><div>${text}<br><br>외교부는 확인하지 않았다.</div></body></html>`;
    for (const charset of ['euc-kr', 'utf-8', 'iso-8859-1']) {
      const read = await taken(iconv.encode(html(charset), 'cp949'));
      expect([read.encoding, read.title, read.text]).toEqual([
        'cp949',
        '기사',
        `${text}\n\n외교부는 확인하지 않았다.`,
      ]);
    }
  });

  it('leaves hidden text and lone surrogates out and keeps table rows together', async () => {
    const read = await taken(
      page(
        '<p style="display:none">hidden</p><p>A &#xD800; B</p><table><tr><th>Lot</th><th>Persons</th></tr><tr><td>A</td><td>21</td></tr></table>',
      ),
    );
    expect(read.text).toBe('A \uFFFD B\n\nLot | Persons\n\nA | 21');
    const layout = await taken(page(`<table><tr><td>${paragraphs}</td><td>Home</td></tr></table>`));
    expect(layout.text.split('\n\n').length).toBeGreaterThanOrEqual(6);
  });

  it('refuses what would exhaust the machine instead of trying', async () => {
    const deep = await readBytes({ bytes: page('<div>'.repeat(5000) + 'x'.repeat(100)) });
    expect(isRefused(deep) && deep.refused).toBe('too_complex');
    const wide = await readBytes({ bytes: page('<b></b>'.repeat(100_000)) });
    expect(isRefused(wide) && wide.refused).toBe('too_complex');
    const empty = await readBytes({ bytes: page('<script>var text = "words"</script>') });
    expect(isRefused(empty) && empty.refused).toBe('no_text');
  });

  it('reads a megabyte of paragraphs in reasonable time', async () => {
    const read = await taken(page(paragraphs.repeat(500)));
    expect(read.text.length).toBeGreaterThan(900_000);
  }, 20_000);
});

describe('e-mail', () => {
  const head =
    'From: =?utf-8?B?6rmA7LKg7IiY?= <a@example.org>\r\nTo: b@example.org\r\nSubject: =?euc-kr?B?x9Gx2w==?=\r\nDate: Mon, 20 Feb 2012 23:30:00 +0900\r\nMIME-Version: 1.0\r\n';

  it('takes subject, sender, the day on the sender’s calendar and the plain part; attachments are only named', async () => {
    const read = await taken(
      utf8(
        `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNine were sent back.\r\n\r\nNo word since.\r\n--x\r\nContent-Type: application/zip; name="list.zip"\r\nContent-Disposition: attachment; filename="list.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--x--\r\n`,
      ),
    );
    expect(read).toMatchObject({
      kind: 'eml',
      title: '한글',
      publisher: '김철수',
      publishedOn: '2012-02-20',
      text: 'Nine were sent back.\n\nNo word since.',
    });
    expect(read.warnings).toEqual([
      { id: 'attachment_not_opened', message: 'Attachment not opened: list.zip' },
    ]);
  });

  it('reads an HTML part without its scripts, and EUC-KR bodies', async () => {
    const html = await taken(
      utf8(
        `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<p>Held.</p><script>x()</script><p>Sent on.</p>`,
      ),
    );
    expect(html.text).toBe('Held.\n\nSent on.');
    const bytes = new Uint8Array([
      ...utf8(`${head}Content-Type: text/plain; charset=euc-kr\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`),
      ...iconv.encode('선양에서 체포됐다.', 'cp949'),
    ]);
    expect((await taken(bytes)).text).toBe('선양에서 체포됐다.');
  });

  it('refuses encrypted and empty messages', async () => {
    const locked = await readBytes({
      bytes: utf8(`${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB`),
    });
    expect(isRefused(locked) && locked.refused).toBe('encrypted');
    const empty = await readBytes({ bytes: utf8(`${head}\r\n\r\n`) });
    expect(isRefused(empty) && empty.refused).toBe('no_text');
  });

  it('reads a page that a browser saved as one file as the page it is', async () => {
    const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a/7#x\r\nSubject: Held\r\nDate: Mon, 23 Nov 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><head><meta property="article:published_time" content="2012-02-20"></head><body><nav>Home</nav><article>${paragraphs}</article></body></html>\r\n--b--\r\n`;
    const read = await taken(utf8(saved));
    expect(read).toMatchObject({ kind: 'html', publishedOn: '2012-02-20', url: 'https://news.example/a/7' });
    expect(read.text).not.toContain('Home');
  });

  it('keeps the heads, signatures and labels of wrapped mails a line each', () => {
    const words =
      'Nine people from Musan were stopped at the station in Tumen on the\neighth, the pastor says, and four of them were sent back on Sunday.';
    const read = paragraphsOf(
      `${words}\n\n--\nAna Brook\nThe Group\n\n-----Original Message-----\nFrom: Otto Lind\nSent: Monday\nSubject: Tumen\n\n${words}`,
    );
    const whole = words.replace('\n', ' ');
    expect(read.split('\n\n')).toEqual([
      whole,
      '--',
      'Ana Brook',
      'The Group',
      '-----Original Message-----',
      'From: Otto Lind',
      'Sent: Monday',
      'Subject: Tumen',
      whole,
    ]);
    expect(paragraphsOf(read)).toBe(read);
  });
});
