/**
 * Words of other people's forms and databases for what our fields may hold, in the languages of the desk; only whole cells count.
 * What a word might also mean is not here: a return that was "carried out" is not said to be confirmed.
 */
const words: Readonly<Record<string, string>> = {
  arrested: 'arrest|체포|체포됨|逮捕|被捕|被逮捕|拘捕',
  held: 'detained|detention|in detention|custody|in custody|구금|구금됨|구금 중|억류|수감|羁押|拘留|被拘留|关押|在押',
  released: 'release|freed|set free|석방|석방됨|풀려남|释放|获释|已释放',
  transferred: 'transfer|moved|moved elsewhere|이송|이송됨|이감|转移|移送|转押',
  removed:
    'deported|returned|repatriated|forcibly returned|송환|송환됨|강제 송환|북송|추방|遣返|被遣返|遣送|驱逐',
  escaped: 'escape|fled|탈출|도주|逃脱|逃走',
  died: 'dead|death|deceased|사망|숨짐|死亡|去世',
  unknown: 'not known|don’t know|dont know|모름|알 수 없음|미상|不明|未知|不详|不知道',
  feared: 'threatened|우려|우려됨|担心|恐被遣返',
  announced: 'planned|scheduled|예고|예고됨|통보|예정|宣布|已宣布|计划',
  reported: 'alleged|보도됨|보고됨|전해짐|据报|据报道|报道',
  confirmed: 'verified|확인|확인됨|确认|已确认|证实',
  averted: 'prevented|stopped|cancelled|canceled|중단|중단됨|취소|취소됨|避免|已避免|阻止|取消',
  out: 'outgoing|sent|발신|보냄|发出|发送',
  in: 'incoming|received|수신|받음|收到|接收',
  others: 'between others|third parties|다른 사람들 사이|他人之间',
  call: 'phone|phone call|telephone|전화|통화|电话|通话',
  meeting: 'in person|face to face|visit|면담|만남|회의|会面|面谈|会议',
  letter: 'post|mail|by post|편지|서한|공문|信|信函|公函',
  email: 'e mail|이메일|전자우편|메일|电子邮件|邮件',
  portal: 'web form|online form|website|온라인|누리집|网站|在线表格',
  messenger: 'message|text message|sms|chat|메신저|문자|문자 메시지|短信|微信|即时消息',
  fax: '팩스|传真',
  other: '기타|그 밖|其他|其它',
};

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, '_');

const byChoice = new Map(
  Object.entries(words).map(([choice, said]) => [choice, new Set(said.split('|').map(folded))] as const),
);

/**
 * The choice that a cell means: its own word, or one for it in three languages.
 *
 * @param choices what the field may hold
 * @returns one of them; `null` where the cell says none
 * @example choiceOf('석방됨', ['released', 'died']) // 'released'
 */
export function choiceOf(text: string, choices: readonly string[]): string | null {
  const said = folded(text);
  return (
    choices.find((choice) => choice === said) ??
    choices.find((choice) => byChoice.get(choice)?.has(said) === true) ??
    null
  );
}
