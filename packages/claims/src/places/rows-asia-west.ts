/**
 * More of Central and West Asia, Russia and the Caucasus: cities, crossings, airports and places of detention that are
 * publicly known. Same row and same precision as `rows-east.ts`.
 */
export const westAsiaRows = `
Mazar-e-Sharif;Mazar-i-Sharif|AF|city|36.71|67.11|마자르이샤리프|马扎里沙里夫
Kunduz|AF|city|36.73|68.87|쿤두즈|昆都士
Nangarhar|AF|province|34.17|70.62|낭가르하르|楠格哈尔
Helmand|AF|province|31.36|63.96|헬만드|赫尔曼德
Farah|AF|province|32.37|62.11||
Ghazni|AF|city|33.55|68.42|가즈니|加兹尼
Khost|AF|city|33.34|69.92||霍斯特
Bamiyan|AF|city|34.82|67.83|바미얀|巴米扬
Badakhshan|AF|province|36.73|70.81||巴达赫尚
Pul-e-Charkhi;Pul-e Charkhi|AF|facility|34.54|69.35||
Bagram|AF|facility|34.95|69.27|바그람|巴格拉姆
Isfahan;Esfahan|IR|city|32.66|51.67|이스파한|伊斯法罕
Shiraz|IR|city|29.59|52.58|시라즈|设拉子
Tabriz|IR|city|38.08|46.29|타브리즈|大不里士
Kerman|IR|city|30.28|57.08|케르만|克尔曼
Qom|IR|city|34.64|50.88||
Karaj|IR|city|35.83|50.99|카라지|卡拉季
Zabol|IR|city|31.03|61.50||扎博勒
Milak|IR|border crossing|30.97|61.80||
Saravan|IR|city|27.37|62.33||
Evin|IR|facility|35.79|51.39|에빈|埃温
Bazargan|IR|border crossing|39.38|44.39||巴扎尔甘
Asgarabad|IR|camp|35.30|51.80||
Al-Ghadir camp|IR|camp|29.50|60.86||
Imam Khomeini International Airport|IR|facility|35.42|51.15||
Razavi Khorasan|IR|province|35.10|59.10||
Khorasan|IR|province|35.10|59.10||呼罗珊
Basra|IQ|city|30.51|47.78|바스라|巴士拉
Mosul|IQ|city|36.34|43.13|모술|摩苏尔
Kirkuk|IQ|city|35.47|44.39|키르쿠크|基尔库克
Sulaymaniyah;Sulaimaniya|IQ|city|35.56|45.43||苏莱曼尼亚
Duhok;Dohuk|IQ|city|36.87|42.99|도후크|杜胡克
Ibrahim Khalil;Habur;Khabur|IQ|border crossing|37.14|42.58||
Faysh Khabur;Semalka|IQ|border crossing|37.07|42.38||
Najaf|IQ|city|32.03|44.35|나자프|纳杰夫
Camp Liberty|IQ|camp|33.29|44.24||
Latakia|SY|city|35.53|35.79|라타키아|拉塔基亚
Hama|SY|city|35.13|36.75||哈马
Daraa;Deraa|SY|city|32.62|36.11||
Raqqa|SY|city|35.95|39.01|라카|拉卡
Deir ez-Zor;Deir al-Zor|SY|city|35.34|40.14||代尔祖尔
Qamishli|SY|city|37.05|41.23||卡米什利
Hasakah;al-Hasakah|SY|city|36.50|40.75||哈塞克
Azaz|SY|city|36.59|37.05|아자즈|阿扎兹
Jarablus|SY|border crossing|36.82|38.01||
Tartus;Tartous|SY|city|34.89|35.89||塔尔图斯
Sednaya;Saydnaya|SY|facility|33.66|36.33|세드나야|赛德纳亚
al-Hol;Al-Hawl|SY|camp|36.37|41.15|알홀|霍尔
Jdeidat Yabous;Jdaidet Yabous|SY|border crossing|33.66|35.99||
Nasib;Naseeb|SY|border crossing|32.55|36.19||
Sarmada|SY|city|36.18|36.72||
Damascus International Airport|SY|facility|33.41|36.51||
Adana|TR|city|37.00|35.32|아다나|阿达纳
Mersin|TR|city|36.81|34.64|메르신|梅尔辛
Kilis|TR|city|36.72|37.12|킬리스|基利斯
Sanliurfa;Şanlıurfa;Urfa|TR|city|37.16|38.79|샨르우르파|尚勒乌尔法
Antakya|TR|city|36.20|36.16|안타키아|安塔基亚
Reyhanli;Reyhanlı|TR|city|36.27|36.57||
Diyarbakir;Diyarbakır|TR|city|37.91|40.24||迪亚巴克尔
Agri;Ağrı|TR|province|39.72|43.05||
Dogubayazit;Doğubayazıt|TR|city|39.55|44.08||
Erzurum|TR|city|39.90|41.27||埃尔祖鲁姆
Kayseri|TR|city|38.72|35.48|카이세리|开塞利
Konya|TR|city|37.87|32.49|콘야|科尼亚
Bursa|TR|city|40.19|29.06|부르사|布尔萨
Antalya|TR|city|36.90|30.70|안탈리아|安塔利亚
Canakkale;Çanakkale|TR|city|40.15|26.41||恰纳卡莱
Kirklareli;Kırklareli|TR|city|41.74|27.22||
Tuzla|TR|facility|40.85|29.32||
Silivri|TR|facility|41.07|28.25||
Harmandali;Harmandalı|TR|facility|38.52|27.05||
Akcakale;Akçakale|TR|border crossing|36.71|38.95||
Karkamis;Karkamış|TR|border crossing|36.83|38.00||
Istanbul Airport|TR|facility|41.28|28.73||伊斯坦布尔机场
Sabiha Gokcen;Sabiha Gökçen|TR|facility|40.90|29.31||
Pazarkule|TR|border crossing|41.65|26.48||
Bar Elias|LB|city|33.77|35.90||
Zahle|LB|city|33.85|35.90||扎赫勒
Bekaa;Beqaa|LB|region|33.85|36.00|베카|贝卡
Baalbek|LB|city|34.01|36.21|바알베크|巴勒贝克
Sidon;Saida|LB|city|33.56|35.37||西顿
Akkar|LB|region|34.53|36.13||阿卡
Roumieh|LB|facility|33.88|35.58||
Rafik Hariri International Airport|LB|facility|33.82|35.49||
Irbid|JO|city|32.56|35.85||伊尔比德
Azraq|JO|camp|31.91|36.57|아즈라크|阿兹拉克
Mafraq|JO|city|32.34|36.21||马弗拉克
Jaber|JO|border crossing|32.55|36.19||
Queen Alia International Airport|JO|facility|31.72|35.99||
Mecca|SA|city|21.39|39.86|메카|麦加
Medina|SA|city|24.47|39.61|메디나|麦地那
Dammam|SA|city|26.43|50.10|담맘|达曼
Dhahban|SA|facility|21.93|39.02||
Al-Ha'ir;al-Hair prison|SA|facility|24.39|46.84||
Khamis Mushait|SA|city|18.31|42.73||
Najran|SA|city|17.49|44.13||奈季兰
Sharjah|AE|city|25.35|55.39|샤르자|沙迦
Deira|AE|city|25.27|55.33||
Al Wathba;Al-Wathba|AE|facility|24.22|54.72||
Al Ain|AE|city|24.21|55.74||艾因
Al-Awir;Al Awir|AE|facility|25.18|55.55||
Dubai International Airport|AE|facility|25.25|55.36||迪拜国际机场
Hamad International Airport|QA|facility|25.27|51.61||哈马德机场
Kuwait City|KW|city|29.38|47.98|쿠웨이트시티|科威特城
Jau;Jaw prison|BH|facility|25.99|50.61||
Hodeidah|YE|city|14.80|42.95|호데이다|荷台达
Marib|YE|city|15.46|45.32||马里卜
Al-Raqw;al-Raqw|YE|border crossing|17.05|43.20||
Tel Aviv|IL|city|32.08|34.78|텔아비브|特拉维夫
Ben Gurion Airport|IL|facility|32.01|34.87||本古里安机场
Holot|IL|facility|30.90|34.42||
Saharonim|IL|facility|30.88|34.43||
Negev|IL|region|30.85|34.78|네게브|内盖夫
Gaza|PS|region|31.42|34.36|가자지구|加沙
Rafah|PS|border crossing|31.28|34.25|라파|拉法
West Bank|PS|region|31.95|35.25|서안지구|约旦河西岸
Yekaterinburg;Ekaterinburg|RU|city|56.84|60.61|예카테린부르크|叶卡捷琳堡
St Petersburg;St. Petersburg;Saint Petersburg|RU|city|59.93|30.34|상트페테르부르크|圣彼得堡
Novosibirsk|RU|city|55.01|82.93|노보시비르스크|新西伯利亚
Russian Far East;Far East|RU|region|52.00|135.00|러시아 극동|俄罗斯远东
Irkutsk|RU|city|52.29|104.28|이르쿠츠크|伊尔库茨克
Blagoveshchensk|RU|city|50.29|127.53|블라고베셴스크|布拉戈维申斯克
Amur Region;Amur Oblast|RU|region|53.00|127.50|아무르주|阿穆尔州
Primorye;Primorsky Krai|RU|region|45.30|134.70|연해주|滨海边疆区
Sakhalin|RU|island|50.50|143.00|사할린|萨哈林
Nakhodka|RU|city|42.81|132.87|나홋카|纳霍德卡
Chita|RU|city|52.03|113.50|치타|赤塔
Kazan|RU|city|55.80|49.11|카잔|喀山
Rostov-on-Don|RU|city|47.24|39.71||罗斯托夫
Krasnoyarsk|RU|city|56.01|92.87||克拉斯诺亚尔斯克
Makhachkala|RU|city|42.98|47.50||马哈奇卡拉
Chechnya|RU|region|43.40|45.72|체첸|车臣
Dagestan|RU|region|42.98|47.50|다게스탄|达吉斯坦
Sakharovo|RU|facility|55.38|37.25||
Sheremetyevo|RU|facility|55.97|37.41|셰레메티예보|谢列梅捷沃
Domodedovo|RU|facility|55.41|37.90||多莫杰多沃
Vnukovo|RU|facility|55.60|37.26||伏努科沃
Tumangang|KP|border crossing|42.42|130.60||豆满江
Darkhan|MN|city|49.49|105.92||达尔汗
Sainshand|MN|city|44.89|110.14||
Chinggis Khaan International Airport|MN|facility|47.65|106.82||
Shymkent|KZ|city|42.32|69.60|쉼켄트|奇姆肯特
Taldykorgan;Taldyqorghan|KZ|city|45.02|78.37||塔尔迪库尔干
Aktau|KZ|city|43.65|51.17||阿克套
Aktobe|KZ|city|50.28|57.17||阿克托别
Atyrau|KZ|city|47.09|51.92||阿特劳
Karaganda;Qaraghandy|KZ|city|49.80|73.10|카라간다|卡拉干达
Oskemen;Ust-Kamenogorsk|KZ|city|49.95|82.61||厄斯克门
Kalzhat|KZ|border crossing|43.50|80.60||
Korgas|KZ|border crossing|44.22|80.40||
Dostyk;Druzhba|KZ|border crossing|45.25|82.48||多斯特克
Maikapchagai;Maykapshagay|KZ|border crossing|47.45|85.20||
Alashankou|CN|border crossing|45.17|82.57||阿拉山口
Tacheng|CN|city|46.75|82.98||塔城
Kulja|CN|city|43.91|81.28||
Artux;Atush|CN|city|39.72|76.17||阿图什
Turpan|CN|city|42.95|89.19|투루판|吐鲁番
Karamay|CN|city|45.58|84.89||克拉玛依
Korla|CN|city|41.73|86.15||库尔勒
Hami;Kumul|CN|city|42.83|93.51||
Osh|KG|city|40.51|72.80||奥什
Jalal-Abad|KG|city|40.93|73.00||贾拉拉巴德
Torugart|KG|border crossing|40.55|75.39||吐尔尕特
Irkeshtam|KG|border crossing|39.68|73.91||伊尔克什坦
Khujand|TJ|city|40.28|69.62|후잔트|苦盏
Khorog|TJ|city|37.49|71.55||霍罗格
Gorno-Badakhshan;GBAO|TJ|region|38.40|73.00||戈尔诺-巴达赫尚
Sughd|TJ|region|39.50|69.00||粟特州
Vahdat|TJ|city|38.56|69.01||
Samarkand|UZ|city|39.65|66.96|사마르칸트|撒马尔罕
Bukhara|UZ|city|39.77|64.42|부하라|布哈拉
Andijan|UZ|city|40.78|72.34|안디잔|安集延
Namangan|UZ|city|41.00|71.67||纳曼干
Fergana|UZ|city|40.38|71.78|페르가나|费尔干纳
Nukus|UZ|city|42.46|59.60||努库斯
Karakalpakstan|UZ|region|43.80|59.45||卡拉卡尔帕克斯坦
Jaslyk;Zhaslyk|UZ|facility|43.88|57.50||
Termez|UZ|border crossing|37.22|67.28||铁尔梅兹
Turkmenabat|TM|city|39.07|63.58||
Ovadan-Depe|TM|facility|38.20|58.00||
Batumi|GE|city|41.65|41.64|바투미|巴统
Pankisi|GE|region|42.10|45.25||潘基西
Sarpi|GE|border crossing|41.52|41.55||萨尔皮
Yerevan|AM|city|40.18|44.51|예레반|埃里温
Meghri|AM|border crossing|38.90|46.24||
Ganja|AZ|city|40.68|46.36||占贾
Nakhchivan|AZ|region|39.21|45.41||纳希切万
`;
