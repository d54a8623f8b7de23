/** A state or territory as reports name it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** English names; the first is the one shown. */
  readonly en: readonly string[];
  /** Adjectives and words for its people (`Lao`, `Laotian`). */
  readonly adjectives: readonly string[];
  /** Capitals and seats that stand for the government ("Pyongyang said"). */
  readonly capitals: readonly string[];
  readonly ko: readonly string[];
  readonly zh: readonly string[];
}

/**
 * Countries that occur in reports on forced return: origin, transit, destination and neighbours.
 * Codes are ISO 3166-1; names are common English, Korean and Chinese usage, compiled by hand.
 * One row: code | English | adjectives and people | capitals | Korean | Chinese.
 */
const rows = `
KP|North Korea;DPRK;Democratic People's Republic of Korea;the North|North Korean;N. Korean;NKorean;DPRK|Pyongyang|북한;북측;조선|朝鲜;北韩;北朝鲜;北韓;朝鮮
KR|South Korea;Republic of Korea;ROK;the South;S. Korea|South Korean;S. Korean|Seoul|한국;대한민국;남한;남측|韩国;南韩;韓國;大韩民国
CN|China;People's Republic of China;PRC;mainland China|Chinese|Beijing|중국;중공|中国;中國
JP|Japan|Japanese|Tokyo|일본|日本
US|United States;U.S.;US;USA;America;United States of America|American;U.S.|Washington|미국|美国;美國
RU|Russia;Russian Federation|Russian|Moscow;Kremlin|러시아|俄罗斯;俄羅斯
MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator|몽골|蒙古
LA|Laos;Lao PDR;Lao People's Democratic Republic|Lao;Laotian|Vientiane|라오스|老挝;寮國
VN|Vietnam;Viet Nam|Vietnamese|Hanoi|베트남|越南
TH|Thailand|Thai|Bangkok|태국|泰国;泰國
MM|Myanmar;Burma|Burmese;Myanmar|Naypyidaw;Yangon|미얀마;버마|缅甸;緬甸
KH|Cambodia|Cambodian|Phnom Penh|캄보디아|柬埔寨
MY|Malaysia|Malaysian|Kuala Lumpur;Putrajaya|말레이시아|马来西亚;馬來西亞
SG|Singapore|Singaporean||싱가포르|新加坡
ID|Indonesia|Indonesian|Jakarta|인도네시아|印度尼西亚;印尼
PH|Philippines|Philippine;Filipino|Manila|필리핀|菲律宾;菲律賓
TW|Taiwan|Taiwanese|Taipei|대만|台湾;臺灣
HK|Hong Kong|Hong Kong||홍콩|香港
NP|Nepal|Nepali;Nepalese|Kathmandu|네팔|尼泊尔
IN|India|Indian|New Delhi|인도|印度
BT|Bhutan|Bhutanese|Thimphu|부탄|不丹
BD|Bangladesh|Bangladeshi|Dhaka|방글라데시|孟加拉国
LK|Sri Lanka|Sri Lankan;Tamil|Colombo|스리랑카|斯里兰卡
PK|Pakistan|Pakistani|Islamabad|파키스탄|巴基斯坦
AF|Afghanistan|Afghan;Afghanistani|Kabul|아프가니스탄|阿富汗
IR|Iran;Islamic Republic of Iran|Iranian|Tehran|이란|伊朗
IQ|Iraq|Iraqi|Baghdad|이라크|伊拉克
SY|Syria|Syrian|Damascus|시리아|叙利亚
TR|Turkey;Türkiye;Turkiye|Turkish;Turk|Ankara|터키;튀르키예|土耳其
LB|Lebanon|Lebanese|Beirut|레바논|黎巴嫩
JO|Jordan|Jordanian|Amman|요르단|约旦
SA|Saudi Arabia|Saudi;Saudi Arabian|Riyadh|사우디아라비아;사우디|沙特阿拉伯;沙特
AE|United Arab Emirates;UAE|Emirati|Abu Dhabi|아랍에미리트|阿联酋
QA|Qatar|Qatari|Doha|카타르|卡塔尔
KW|Kuwait|Kuwaiti|Kuwait City|쿠웨이트|科威特
BH|Bahrain|Bahraini|Manama|바레인|巴林
OM|Oman|Omani|Muscat|오만|阿曼
YE|Yemen|Yemeni|Sanaa|예멘|也门
IL|Israel|Israeli|Jerusalem|이스라엘|以色列
PS|Palestine|Palestinian||팔레스타인|巴勒斯坦
EG|Egypt|Egyptian|Cairo|이집트|埃及
LY|Libya|Libyan|Tripoli|리비아|利比亚
TN|Tunisia|Tunisian|Tunis|튀니지|突尼斯
DZ|Algeria|Algerian|Algiers|알제리|阿尔及利亚
MA|Morocco|Moroccan|Rabat|모로코|摩洛哥
SD|Sudan|Sudanese|Khartoum|수단|苏丹
SS|South Sudan|South Sudanese|Juba|남수단|南苏丹
ER|Eritrea|Eritrean|Asmara|에리트레아|厄立特里亚
ET|Ethiopia|Ethiopian|Addis Ababa|에티오피아|埃塞俄比亚
SO|Somalia|Somali|Mogadishu|소말리아|索马里
DJ|Djibouti|Djiboutian||지부티|吉布提
KE|Kenya|Kenyan|Nairobi|케냐|肯尼亚
UG|Uganda|Ugandan|Kampala|우간다|乌干达
RW|Rwanda|Rwandan|Kigali|르완다|卢旺达
BI|Burundi|Burundian|Bujumbura|부룬디|布隆迪
CD|Democratic Republic of the Congo;DR Congo;DRC|Congolese|Kinshasa|콩고민주공화국|刚果民主共和国
TZ|Tanzania|Tanzanian|Dodoma|탄자니아|坦桑尼亚
NG|Nigeria|Nigerian|Abuja|나이지리아|尼日利亚
NE|Niger|Nigerien|Niamey|니제르|尼日尔
CM|Cameroon|Cameroonian|Yaounde|카메룬|喀麦隆
SN|Senegal|Senegalese|Dakar|세네갈|塞内加尔
ZA|South Africa|South African|Pretoria|남아프리카공화국|南非
KZ|Kazakhstan|Kazakhstani;Kazakh|Astana;Nur-Sultan|카자흐스탄|哈萨克斯坦
UZ|Uzbekistan|Uzbek|Tashkent|우즈베키스탄|乌兹别克斯坦
KG|Kyrgyzstan|Kyrgyz|Bishkek|키르기스스탄|吉尔吉斯斯坦
TJ|Tajikistan|Tajik|Dushanbe|타지키스탄|塔吉克斯坦
TM|Turkmenistan|Turkmen|Ashgabat|투르크메니스탄|土库曼斯坦
AZ|Azerbaijan|Azerbaijani|Baku|아제르바이잔|阿塞拜疆
AM|Armenia|Armenian|Yerevan|아르메니아|亚美尼亚
GE|Georgia|Georgian|Tbilisi|조지아|格鲁吉亚
BY|Belarus|Belarusian|Minsk|벨라루스|白俄罗斯
UA|Ukraine|Ukrainian|Kyiv;Kiev|우크라이나|乌克兰
PL|Poland|Polish|Warsaw|폴란드|波兰
DE|Germany|German|Berlin|독일|德国
FR|France|French|Paris|프랑스|法国
GB|United Kingdom;Britain;UK;U.K.;Great Britain|British|London|영국|英国
IT|Italy|Italian|Rome|이탈리아|意大利
ES|Spain|Spanish|Madrid|스페인|西班牙
GR|Greece|Greek|Athens|그리스|希腊
CY|Cyprus|Cypriot|Nicosia|키프로스|塞浦路斯
BG|Bulgaria|Bulgarian|Sofia|불가리아|保加利亚
RO|Romania|Romanian|Bucharest|루마니아|罗马尼亚
HU|Hungary|Hungarian|Budapest|헝가리|匈牙利
RS|Serbia|Serbian|Belgrade|세르비아|塞尔维亚
SE|Sweden|Swedish|Stockholm|스웨덴|瑞典
NO|Norway|Norwegian|Oslo|노르웨이|挪威
DK|Denmark|Danish|Copenhagen|덴마크|丹麦
NL|Netherlands|Dutch|The Hague|네덜란드|荷兰
CH|Switzerland|Swiss|Bern;Geneva|스위스|瑞士
CA|Canada|Canadian|Ottawa|캐나다|加拿大
AU|Australia|Australian|Canberra|호주|澳大利亚
NZ|New Zealand|New Zealand|Wellington|뉴질랜드|新西兰
MX|Mexico|Mexican|Mexico City|멕시코|墨西哥
CU|Cuba|Cuban|Havana|쿠바|古巴
HT|Haiti|Haitian|Port-au-Prince|아이티|海地
DO|Dominican Republic|Dominican|Santo Domingo|도미니카공화국|多米尼加
VE|Venezuela|Venezuelan|Caracas|베네수엘라|委内瑞拉
NI|Nicaragua|Nicaraguan|Managua|니카라과|尼加拉瓜
SV|El Salvador|Salvadoran|San Salvador|엘살바도르|萨尔瓦多
BE|Belgium|Belgian||벨기에|比利时
AT|Austria|Austrian|Vienna|오스트리아|奥地利
HR|Croatia|Croatian|Zagreb|크로아티아|克罗地亚
BA|Bosnia and Herzegovina;Bosnia|Bosnian|Sarajevo|보스니아 헤르체고비나;보스니아|波斯尼亚和黑塞哥维那;波黑
XK|Kosovo|Kosovar;Kosovan|Pristina|코소보|科索沃
MK|North Macedonia|Macedonian|Skopje|북마케도니아|北马其顿
AL|Albania|Albanian|Tirana|알바니아|阿尔巴尼亚
ME|Montenegro|Montenegrin|Podgorica|몬테네그로|黑山
SI|Slovenia|Slovenian;Slovene|Ljubljana|슬로베니아|斯洛文尼亚
SK|Slovakia|Slovak|Bratislava|슬로바키아|斯洛伐克
CZ|Czech Republic;Czechia|Czech|Prague|체코|捷克
MD|Moldova|Moldovan|Chisinau|몰도바|摩尔多瓦
MT|Malta|Maltese|Valletta|몰타|马耳他
LT|Lithuania|Lithuanian|Vilnius|리투아니아|立陶宛
LV|Latvia|Latvian|Riga|라트비아|拉脱维亚
EE|Estonia|Estonian|Tallinn|에스토니아|爱沙尼亚
FI|Finland|Finnish|Helsinki|핀란드|芬兰
IE|Ireland|Irish|Dublin|아일랜드|爱尔兰
PT|Portugal|Portuguese|Lisbon|포르투갈|葡萄牙
CO|Colombia|Colombian|Bogota|콜롬비아|哥伦比亚
CR|Costa Rica|Costa Rican||코스타리카|哥斯达黎加
GT|Guatemala|Guatemalan|Guatemala City|과테말라|危地马拉
HN|Honduras|Honduran|Tegucigalpa|온두라스|洪都拉斯
PA|Panama|Panamanian|Panama City|파나마|巴拿马
BS|Bahamas|Bahamian|Nassau|바하마|巴哈马
TT|Trinidad and Tobago;Trinidad|Trinidadian|Port of Spain|트리니다드 토바고|特立尼达和多巴哥
BR|Brazil|Brazilian|Brasilia|브라질|巴西
PE|Peru|Peruvian|Lima|페루|秘鲁
EC|Ecuador|Ecuadorian|Quito|에콰도르|厄瓜多尔
MR|Mauritania|Mauritanian|Nouakchott|모리타니|毛里塔尼亚
ML|Mali|Malian|Bamako|말리공화국|马里共和国
TD|Chad|Chadian|N'Djamena|차드|乍得
CF|Central African Republic|Central African|Bangui|중앙아프리카공화국|中非共和国
ZM|Zambia|Zambian|Lusaka|잠비아|赞比亚
ZW|Zimbabwe|Zimbabwean|Harare|짐바브웨|津巴布韦
MZ|Mozambique|Mozambican|Maputo|모잠비크|莫桑比克
MW|Malawi|Malawian|Lilongwe|말라위|马拉维
AO|Angola|Angolan|Luanda|앙골라|安哥拉
GH|Ghana|Ghanaian|Accra|가나공화국|加纳
GN|Guinea|Guinean|Conakry|기니공화국|几内亚
GQ|Equatorial Guinea|Equatorial Guinean|Malabo|적도기니|赤道几内亚
GW|Guinea-Bissau|Bissau-Guinean|Bissau|기니비사우|几内亚比绍
GM|Gambia|Gambian|Banjul|감비아|冈比亚
CI|Ivory Coast;Côte d'Ivoire;Côte d’Ivoire|Ivorian||코트디부아르|科特迪瓦
BF|Burkina Faso|Burkinabe|Ouagadougou|부르키나파소|布基纳法索
PG|Papua New Guinea|Papua New Guinean|Port Moresby|파푸아뉴기니|巴布亚新几内亚
`;

function list(cell: string | undefined): string[] {
  return cell ? cell.split(';').filter((part) => part !== '') : [];
}

function readCountries(): Country[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', en, adjectives, capitals, ko, zh] = row.split('|');
      return {
        code,
        en: list(en),
        adjectives: list(adjectives),
        capitals: list(capitals),
        ko: list(ko),
        zh: list(zh),
      };
    });
}

/**
 * All countries of the gazetteer, in a fixed order.
 *
 * @example countries[0]?.code // 'KP'
 */
export const countries: readonly Country[] = readCountries();

const byWord = new Map<string, Country>();
for (const country of countries) {
  for (const word of [
    ...country.en,
    ...country.adjectives,
    ...country.capitals,
    ...country.ko,
    ...country.zh,
  ]) {
    if (!byWord.has(word.toLowerCase())) byWord.set(word.toLowerCase(), country);
  }
  for (const people of country.adjectives) {
    if (!/(?:ese|ish|ch|ss)$/.test(people)) byWord.set(`${people}s`.toLowerCase(), country);
  }
}

/**
 * The country that a name, an adjective, a word for its people or a capital stands for; `null` if none.
 *
 * @example countryOf('Laotian')?.code // 'LA'
 */
export function countryOf(word: string): Country | null {
  return (
    byWord.get(
      word
        .trim()
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/['’]s$/, ''),
    ) ??
    byWord.get(word.trim().toLowerCase()) ??
    null
  );
}
