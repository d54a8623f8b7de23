import { describe, expect, it } from 'vitest';
import { isRefused, readBytes } from './index.ts';
import { utf8 } from './testing/make.ts';

const sentence =
  'A pastor in the city told the paper that nine people from Musan were stopped at the station and led away. ';
const article = `<h1>Nine stopped</h1><p>${sentence.repeat(3)}</p><p>The ministry did not answer. ${sentence.repeat(2)}</p><p>The families wait. ${sentence}</p>`;

async function textOf(body: string): Promise<string> {
  const read = await readBytes({
    bytes: utf8(`<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`),
  });
  if (isRefused(read)) throw new Error(read.refused);
  return read.text;
}

const said = 'I was told that ninety were taken and that all of them were returned on the very same night.';

/** Parts that hold XX and must go, whatever the page is otherwise. */
const gone: readonly (readonly [string, string])[] = [
  ['nav', '<nav><a href="/">XX</a></nav>'],
  ['footer', '<footer>XX 2012</footer>'],
  ['aside', '<aside><p>XX</p></aside>'],
  ['role navigation', '<div role="navigation">XX</div>'],
  ['role complementary', '<div role="complementary">XX</div>'],
  ['id comments', `<div id="comments"><p>XX ${said}</p></div>`],
  [
    'WordPress list with articles in it',
    `<ol class="comment-list"><li class="comment even"><article class="comment-body"><p>XX ${said}</p></article></li></ol>`,
  ],
  ['Disqus', `<div id="disqus_thread"><p>XX ${said}</p></div>`],
  ['Facebook', `<div class="fb-comments"><span>XX ${said}</span></div>`],
  ['Naver', `<div class="u_cbox_wrap"><p>XX ${said}</p></div>`],
  ['a Korean list of replies', `<ul class="reply_list"><li>XX ${said}</li></ul>`],
  ['schema.org comment', `<div itemscope itemtype="https://schema.org/Comment"><p>XX ${said}</p></div>`],
  ['comment form', '<section id="respond"><h3>XX Leave a reply</h3></section>'],
  ['cookie banner', '<div class="cookie-banner">XX We use cookies.</div>'],
  ['newsletter', '<div class="newsletter-signup"><p>XX Sign up for our letter.</p></div>'],
  ['share buttons', '<ul class="share-buttons"><li>XX</li><li>Print</li></ul>'],
  [
    'related articles',
    '<div class="related-posts"><h3>XX</h3><ul><li><a href="/1">Ten stopped in Yanji, says a pastor</a></li></ul></div>',
  ],
  ['breadcrumbs', '<div class="breadcrumb">XX › Asia</div>'],
  ['tags', '<div class="tags-links">XX</div>'],
  ['caption', '<figure><img src="a.jpg" alt=""><figcaption>XX at the station</figcaption></figure>'],
  [
    'WordPress caption',
    '<div><img src="a.jpg" alt=""><p class="wp-caption-text">XX at the station</p></div>',
  ],
];

/** Parts that hold XX and must stay. */
const kept: readonly (readonly [string, string])[] = [
  [
    'a quotation in a figure, with who said it',
    `<figure><blockquote>“${sentence}”</blockquote><figcaption>XX, pastor</figcaption></figure>`,
  ],
  ['prose in a part called share', `<div class="share"><p>XX ${sentence.repeat(2)}</p></div>`],
  ['prose in a part called sidebar', `<div class="sidebar"><p>XX ${sentence.repeat(2)}</p></div>`],
  ['a class that only begins like one', `<div class="commentary"><p>XX ${sentence}</p></div>`],
  ['a page open for comments', `<div class="comments-open"><p>XX ${sentence}</p></div>`],
  ['a table', '<table class="data"><tr><td>XX</td><td>21</td></tr></table>'],
];

describe('parts of a page', () => {
  it.each(gone)('%s goes', async (_, part) => {
    const beside = await textOf(`<div class="content">${article}</div>${part}`);
    const within = await textOf(`<article>${article}${part}</article>`);
    for (const text of [beside, within]) {
      expect(text).not.toContain('XX');
      expect(text).toContain('The families wait.');
    }
  });

  it.each(kept)('%s stays', async (_, part) => {
    const text = await textOf(`<article>${article}${part}</article>`);
    expect(text).toContain('XX');
    expect(text).toContain('The families wait.');
  });

  it('keeps the article where all of the page is called comments', async () => {
    expect(await textOf(`<div class="comments">${article}</div><p>end</p>`)).toContain('The families wait.');
  });

  it('takes nested parts of many names within bounds', async () => {
    const nested = `${'<div class="share">'.repeat(700)}${sentence}${'</div>'.repeat(700)}`;
    expect(await textOf(article + nested.repeat(5))).toContain('The families wait.');
  }, 10_000);
});
