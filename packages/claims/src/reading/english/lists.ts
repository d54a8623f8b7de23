import type { People } from './people.ts';
import type { View } from './view.ts';

/** What may stand between two members of a list: "15 women, six men and two boys", "12 boys, the youngest 13, and a woman". */
const between =
  /^(?:\sin\s(?:his|her|their)\s[^,;.]{2,14}|\s(?:of|aged|under|about)\s[^,;.]{1,20}|,?\swho\s[^;.]{3,40})?(?:,\s\d{1,2}(?:\sand\s\d{1,2})?|,\s(?:the (?:youngest|oldest|eldest)|all|both|aged|one)\b[^,;.]{0,30})?(?:,?\s(?:and|as well as|plus)\s|,\s)(?:also\s|then\s)?(?:(?:their|his|her|the|its)\s)?$/i;

/** Who is said to be among those told of before. */
export const among = /^(?: of \S+)? among (?:them|whom)\b/;

/** People told of one after another as members of one list; each list in order, single ones as lists of one. */
export function listsOf(view: View, all: readonly People[]): People[][] {
  const lists: People[][] = [];
  for (const people of all) {
    const last = lists.at(-1)?.at(-1);
    const gap = last ? view.text.slice(last.end, people.count.start) : '';
    // "12 of them, four men and eight women", "The three, a monk and two nuns": a list that says who they are.
    const apposed =
      last && /^,\s$/.test(gap) && (last.subset || last.count.unitWord === null) && !people.subset;
    // "our client, an Iranian convert of 31, was": who the one is, where nothing joins another to them.
    const same =
      last?.single === true &&
      people.single === true &&
      /^,\s$/.test(gap) &&
      /^an?\s/i.test(view.text.slice(people.count.start)) &&
      !/^[^;.]{0,80}?(?:,?\sand|,\sas well as)\s(?:an?|one|his|her|their|two|three|\d)\b/i.test(
        view.text.slice(people.end),
      );
    // "Of the 400 who were held, 150 were deported": the whole, and the part of it that is told.
    const whole =
      last?.definite === true && /\bof (?:the|these|those) $/i.test(view.text.slice(0, last.count.start));
    if (
      last &&
      !apposed &&
      !same &&
      !whole &&
      // "12 people, a child of three among them": a part of them
      !among.test(view.text.slice(people.end)) &&
      gap.length < 60 &&
      between.test(gap) &&
      !(people.subset && !last.single)
    )
      lists.at(-1)?.push(people);
    else lists.push([people]);
  }
  return lists;
}
