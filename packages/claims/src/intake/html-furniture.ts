import type { Page, PageElement } from './libraries.ts';

/** Where markup itself says that readers, not the publisher, speak; whole class names and ids. */
const commentName =
  /^(?:(?:post-?|article-?|user-?|reader-?|entry-?)?comments?(?:[-_]?(?:lists?|areas?|sections?|threads?|box|wrap(?:per)?|container|content|form|respond|body|item|block|widget|count|links?|template|holder|module|app|root|feed))?|commentlist|commentbody|comment-respond|commentary-list|disqus(?:[-_]thread)?|fb-comments|respond|cmt(?:[-_]?(?:list|area|box|wrap|cont))?|repl(?:y|ies)[-_]?(?:list|area|box|wrap|section)|u_cbox(?:_\w+)?|livere|lv-container|cbox[-_]module|spot-im\S*|viafoura|coral-\S+|talk-stream|hyvor-talk\S*|comentarios?|commentaires?|kommentare?|pinglun|pl-list|post-list-comment|ds-thread|uyan_frame|sohucs|wb_comment)$/i;

/** Parts around an article by the names that site builders give them. */
const furnitureName =
  /^(?:cookies?(?:[-_]?(?:banner|notice|consent|bar|popup|message|law-info-bar))?|gdpr\S*|consent[-_]?(?:banner|bar|popup)|onetrust\S*|newsletters?(?:[-_]?(?:signup|sign-up|form|box|widget|promo|cta|block))?|signup[-_]?(?:form|box)|subscri(?:be|ption)(?:[-_]?(?:box|form|widget|bar|cta|prompt))?|mailing[-_]?list|shar(?:e|ing)(?:[-_]?(?:bar|buttons?|links?|tools|icons|this|box|wrap))?|social(?:[-_]?(?:share|sharing|links?|buttons?|media|icons|bar|nav))?|sharedaddy|addthis\S*|a2a_kit|sns[-_]?(?:area|share|list|box)?|related(?:[-_]?(?:posts?|articles?|stories|news|links?|content|list|items|reading|box|widget))?|relatedposts|jp-relatedposts|yarpp\S*|recommend(?:ed|ations?)?(?:[-_]?(?:posts?|articles?|stories|for-you|list))?|more[-_]?(?:stories|news|articles)|read[-_]?(?:more|next)|most[-_]?(?:read|popular|viewed)|popular[-_]?(?:posts?|articles?|news)|trending(?:[-_]\w+)?|breadcrumbs?|pagination|pager|page-links|nav-links|post-navigation|site-(?:header|footer|nav|navigation)|(?:main|top|global|gnb|lnb|sub)[-_]?(?:nav|menu|navigation)|gnb|lnb|menu|navbar|sidebar|side[-_]?bar|widget(?:[-_]area)?|advert(?:s|isements?)?|ads?[-_]?(?:slot|unit|container|banner|box|wrap|wrapper)|adsbygoogle|sponsored(?:[-_]content)?|promo(?:tion)?|outbrain|taboola\S*|skip-?link|screen-reader-text|sr-only|visually-hidden|print-only|tags?[-_]?(?:list|links|cloud)|copyright|copy_?right|byline_?wrap|reporter_?(?:area|profile)|journalist_?\w*)$/i;

const captionName =
  /^(?:wp-caption-text|(?:img|image|photo|picture|media|fig)[-_]?(?:caption|credit|desc|source)|caption(?:[-_]?text)?|credit(?:[-_]?line)?|photo_?(?:cap|txt)|img_desc|end_photo_org_cap)$/i;

/** Elements that are furniture by what they are. */
const elements =
  'nav, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="complementary"]';
const commentTypes =
  '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [itemprop="comment"], [role="comment"]';

/** More named parts than any page has; each is walked, and parts within parts would cost the square of their number. */
const maxParts = 2000;

/** As long as a paragraph that somebody reads; a teaser is shorter. */
const paragraph = 160;

function namesOf(element: PageElement): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);
  return names.split(/\s+/).filter((name) => name !== '');
}

function named(element: PageElement, pattern: RegExp): boolean {
  return namesOf(element).some((name) => pattern.test(name));
}

function kindOf(part: PageElement): 'comment' | 'furniture' | 'caption' | null {
  if (/^(?:BODY|HTML|MAIN)$/i.test(part.tagName)) return null;
  if (named(part, commentName)) return 'comment';
  if (named(part, furnitureName)) return 'furniture';
  return named(part, captionName) ? 'caption' : null;
}

function length(element: PageElement): number {
  return element.textContent?.length ?? 0;
}

/** Whether a part holds the article: its title, the main part, or an article that is no comment itself. */
function holdsArticle(part: PageElement, all: number): boolean {
  if (length(part) > all * 0.7 && all > 0) return true;
  if (part.querySelector('h1, main') !== null) return true;
  return [...part.querySelectorAll('article')].some((article) => !named(article, commentName));
}

/** Whether a part holds running text that is not all links. */
function holdsProse(part: PageElement): boolean {
  return [part, ...part.querySelectorAll('p')].some((block) => {
    const text = (block.textContent ?? '').trim();
    if (text.length < paragraph || !/[.!?。！？]["'”’)]?$/u.test(text)) return false;
    const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0);
    return linked < text.length * 0.4;
  });
}

/**
 * Takes readers' comments, captions and the parts around an article out of a page, by element, role, class name and id.
 * What holds the article's title, most of the page's text or running prose stays, whatever it is called.
 *
 * @returns whether comments were among what was taken out
 */
export function dropFurniture(page: Page): boolean {
  const all = page.body.textContent?.length ?? 0;
  let comments = false;
  const drop = (part: PageElement) => {
    comments ||= length(part) > 0;
    part.remove();
  };
  for (const part of page.querySelectorAll(commentTypes)) if (!holdsArticle(part, all)) drop(part);
  let parts = 0;
  for (const part of page.querySelectorAll('[class], [id]')) {
    const kind = kindOf(part);
    if (kind === null) continue;
    parts += 1;
    if (parts > maxParts) break;
    if (kind === 'comment') {
      if (!holdsArticle(part, all)) drop(part);
    } else if (kind === 'caption') {
      if (length(part) < 400) part.remove();
    } else if (!holdsArticle(part, all) && !holdsProse(part)) part.remove();
  }
  for (const caption of page.querySelectorAll('figcaption')) if (isPictured(caption)) caption.remove();
  return comments;
}

/** A figure may frame a quotation, and its caption then names the speaker. */
function isPictured(caption: PageElement): boolean {
  const figure = caption.closest('figure');
  return (
    length(caption) < 600 && (figure === null || figure.querySelector('blockquote, table, pre, q') === null)
  );
}

/** Takes out what is furniture by element and role alone. */
export function dropFrame(page: Page): void {
  for (const part of page.querySelectorAll(elements)) part.remove();
}
