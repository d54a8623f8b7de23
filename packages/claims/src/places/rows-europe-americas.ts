/**
 * More of Europe, the Americas and Oceania: cities, crossings, airports and places of detention that are publicly known.
 * Same row and same precision as `rows-east.ts`.
 */
export const europeAmericasRows = `
Pristina;Prishtina|XK|city|42.66|21.17|프리슈티나|普里什蒂纳
Gjakova;Đakovica|XK|city|42.38|20.43||贾科维察
Chisinau;Chișinău|MD|city|47.01|28.86|키시너우|基希讷乌
Belgrade|RS|city|44.79|20.45|베오그라드|贝尔格莱德
Preševo;Presevo|RS|border crossing|42.31|21.65||普雷舍沃
Šid|RS|border crossing|45.13|19.23||
Subotica|RS|border crossing|46.10|19.67||苏博蒂察
Sarajevo|BA|city|43.86|18.41|사라예보|萨拉热窝
Bihac;Bihać|BA|city|44.81|15.87||比哈奇
Velika Kladusa;Velika Kladuša|BA|border crossing|45.19|15.81||
Lukavica|BA|facility|43.82|18.37||
Zagreb|HR|city|45.81|15.98|자그레브|萨格勒布
Jezevo;Ježevo|HR|facility|45.78|16.22||
Ljubljana|SI|city|46.06|14.51|류블랴나|卢布尔雅那
Skopje|MK|city|42.00|21.43|스코페|斯科普里
Gevgelija|MK|border crossing|41.14|22.50||盖夫盖利亚
Tirana|AL|city|41.33|19.82|티라나|地拉那
Podgorica|ME|city|42.44|19.26|포드고리차|波德戈里察
Budapest|HU|city|47.50|19.04|부다페스트|布达佩斯
Röszke;Roszke|HU|border crossing|46.19|20.04||勒斯凯
Tompa|HU|border crossing|46.21|19.54||
Bucharest|RO|city|44.43|26.10|부쿠레슈티|布加勒斯特
Timisoara;Timișoara|RO|city|45.75|21.23||蒂米什瓦拉
Busmantsi|BG|facility|42.68|23.42||
Lyubimets|BG|facility|41.83|26.08||
Kapitan Andreevo|BG|border crossing|41.72|26.32||
Burgas|BG|city|42.50|27.47||布尔加斯
Thessaloniki|GR|city|40.64|22.94|테살로니키|塞萨洛尼基
Orestiada|GR|city|41.50|26.53||
Fylakio|GR|facility|41.57|26.28||
Moria|GR|camp|39.13|26.50|모리아|莫里亚
Chios|GR|island|38.37|26.13||希俄斯
Kos|GR|island|36.89|27.29||
Leros|GR|island|37.13|26.85||莱罗斯
Crete|GR|island|35.24|24.81|크레타|克里特
Amygdaleza|GR|facility|38.12|23.75||
Idomeni|GR|border crossing|41.12|22.52||
Nicosia|CY|city|35.19|33.38|니코시아|尼科西亚
Larnaca|CY|city|34.92|33.63||拉纳卡
Pournara|CY|camp|35.08|33.25||
Menoyia|CY|facility|34.83|33.42||
Valletta|MT|city|35.90|14.51|발레타|瓦莱塔
Safi barracks|MT|facility|35.83|14.48||
Rome|IT|city|41.90|12.50|로마|罗马
Milan|IT|city|45.46|9.19|밀라노|米兰
Sicily|IT|island|37.60|14.02|시칠리아|西西里
Trieste|IT|city|45.65|13.78||的里雅斯特
Bari|IT|city|41.12|16.87||
Ancona|IT|city|43.62|13.52||安科纳
Madrid|ES|city|40.42|-3.70|마드리드|马德里
Barcelona|ES|city|41.39|2.17|바르셀로나|巴塞罗那
Canary Islands|ES|island|28.29|-16.63|카나리아 제도|加那利群岛
Lisbon|PT|city|38.72|-9.14|리스본|里斯本
Marseille|FR|city|43.30|5.37|마르세유|马赛
Lyon|FR|city|45.76|4.84|리옹|里昂
Toulouse|FR|city|43.60|1.44|툴루즈|图卢兹
Roissy;Charles de Gaulle|FR|facility|49.01|2.55||戴高乐机场
Le Mesnil-Amelot|FR|facility|49.02|2.60||
Frankfurt|DE|city|50.11|8.68|프랑크푸르트|法兰克福
Munich|DE|city|48.14|11.58|뮌헨|慕尼黑
Hamburg|DE|city|53.55|9.99|함부르크|
Leipzig|DE|city|51.34|12.37|라이프치히|莱比锡
Vienna|AT|city|48.21|16.37||维也纳
Zurich;Zürich|CH|city|47.38|8.54|취리히|苏黎世
Bern|CH|city|46.95|7.45|베른|伯尔尼
Amsterdam|NL|city|52.37|4.90|암스테르담|阿姆斯特丹
Rotterdam|NL|city|51.92|4.48|로테르담|鹿特丹
The Hague|NL|city|52.08|4.31|헤이그|海牙
Schiphol|NL|facility|52.31|4.76||史基浦
Antwerp|BE|city|51.22|4.40||安特卫普
Copenhagen|DK|city|55.68|12.57|코펜하겐|哥本哈根
Ellebaek;Ellebæk|DK|facility|55.85|12.38||
Oslo|NO|city|59.91|10.75|오슬로|奥斯陆
Kirkenes|NO|city|69.73|30.05||希尔克内斯
Storskog|NO|border crossing|69.66|30.18||
Trandum|NO|facility|60.23|11.13||
Gothenburg|SE|city|57.71|11.97|예테보리|哥德堡
Malmo;Malmö|SE|city|55.60|13.00||马尔默
Helsinki|FI|city|60.17|24.94|헬싱키|赫尔辛基
Vilnius|LT|city|54.69|25.28|빌뉴스|维尔纽斯
Medininkai|LT|border crossing|54.53|25.66||
Riga|LV|city|56.95|24.11||
Tallinn|EE|city|59.44|24.75|탈린|塔林
Narva|EE|border crossing|59.38|28.19||纳尔瓦
Warsaw|PL|city|52.23|21.01|바르샤바|华沙
Bialystok;Białystok|PL|city|53.13|23.16||比亚韦斯托克
Usnarz Górny;Usnarz Gorny|PL|border crossing|53.25|23.77||
Terespol|PL|border crossing|52.08|23.61||
Bruzgi|BY|border crossing|53.57|23.68||
Brest|BY|city|52.10|23.73||布列斯特
Grodno|BY|city|53.68|23.83||格罗德诺
Lviv|UA|city|49.84|24.03|리비우|利沃夫
Odesa;Odessa|UA|city|46.48|30.73|오데사|敖德萨
Kharkiv|UA|city|49.99|36.23|하르키우|哈尔科夫
Crimea|UA|region|45.30|34.40|크림|克里米亚
Prague|CZ|city|50.08|14.44|프라하|布拉格
Bratislava|SK|city|48.15|17.11|브라티슬라바|布拉迪斯拉发
Dublin|IE|city|53.35|-6.26|더블린|都柏林
Manchester|GB|city|53.48|-2.24|맨체스터|曼彻斯特
Birmingham|GB|city|52.48|-1.90|버밍엄|伯明翰
Glasgow|GB|city|55.86|-4.25|글래스고|格拉斯哥
Heathrow|GB|facility|51.47|-0.45|히스로|希思罗
Gatwick|GB|facility|51.15|-0.19|개트윅|盖特威克
Harmondsworth|GB|facility|51.49|-0.48||
Brook House|GB|facility|51.15|-0.17||
Yarl's Wood;Yarl’s Wood|GB|facility|52.21|-0.49||
Manston|GB|facility|51.35|1.35||
Los Angeles|US|city|34.05|-118.24|로스앤젤레스|洛杉矶
Houston|US|city|29.76|-95.37|휴스턴|休斯敦
Miami|US|city|25.76|-80.19|마이애미|迈阿密
Chicago|US|city|41.88|-87.63|시카고|芝加哥
El Paso|US|border crossing|31.76|-106.49||埃尔帕索
Laredo|US|border crossing|27.51|-99.51||拉雷多
Texas|US|state|31.00|-99.00|텍사스|得克萨斯
Louisiana|US|state|31.00|-92.00||路易斯安那
Krome|US|facility|25.75|-80.49||
Stewart Detention Center|US|facility|32.05|-84.80||
Montreal|CA|city|45.50|-73.57|몬트리올|蒙特利尔
Vancouver|CA|city|49.28|-123.12|밴쿠버|温哥华
Ottawa|CA|city|45.42|-75.70|오타와|渥太华
Mexico City|MX|city|19.43|-99.13|멕시코시티|墨西哥城
Tijuana|MX|border crossing|32.51|-117.04|티후아나|蒂华纳
Ciudad Juarez;Ciudad Juárez|MX|border crossing|31.69|-106.42||华雷斯
Nuevo Laredo|MX|border crossing|27.48|-99.51||新拉雷多
Reynosa|MX|border crossing|26.09|-98.28||雷诺萨
Matamoros|MX|border crossing|25.87|-97.50||马塔莫罗斯
Tapachula|MX|city|14.90|-92.26|타파출라|塔帕丘拉
Chiapas|MX|state|16.75|-93.12||恰帕斯
Tecun Uman;Tecún Umán|GT|border crossing|14.68|-92.14||
Guatemala City|GT|city|14.63|-90.51|과테말라시티|危地马拉城
San Salvador|SV|city|13.69|-89.22|산살바도르|圣萨尔瓦多
CECOT|SV|facility|13.60|-88.82||
Tegucigalpa|HN|city|14.07|-87.19|테구시갈파|特古西加尔巴
San Pedro Sula|HN|city|15.50|-88.03||圣佩德罗苏拉
Corinto|HN|border crossing|15.58|-88.37||
Peñas Blancas;Penas Blancas|CR|border crossing|11.21|-85.61||
Panama City|PA|city|8.98|-79.52|파나마시티|巴拿马城
Darien;Darién|PA|region|7.80|-77.80|다리엔|达连
Lajas Blancas|PA|camp|8.10|-77.86||
Bogota;Bogotá|CO|city|4.71|-74.07|보고타|波哥大
Cucuta;Cúcuta|CO|border crossing|7.89|-72.51||库库塔
Maicao|CO|border crossing|11.38|-72.24||迈考
Caracas|VE|city|10.48|-66.90|카라카스|加拉加斯
Maracaibo|VE|city|10.65|-71.64||马拉开波
El Helicoide|VE|facility|10.48|-66.91||
San Antonio del Tachira;San Antonio del Táchira|VE|border crossing|7.81|-72.44||
Port of Spain|TT|city|10.65|-61.51|포트오브스페인|西班牙港
Chaguaramas|TT|facility|10.68|-61.62||
Aripo|TT|facility|10.62|-61.22||
Nassau|BS|city|25.04|-77.35||拿骚
Carmichael Road|BS|facility|25.00|-77.40||
Havana|CU|city|23.11|-82.37|아바나|哈瓦那
Santo Domingo|DO|city|18.49|-69.93|산토도밍고|圣多明各
Dajabón;Dajabon|DO|border crossing|19.55|-71.71||达哈翁
Elías Piña;Elias Pina;Comendador|DO|border crossing|18.88|-71.70||
Jimaní;Jimani|DO|border crossing|18.49|-71.85||
Pedernales|DO|border crossing|18.04|-71.74||
Haina|DO|facility|18.42|-70.03||
Santiago de los Caballeros|DO|city|19.45|-70.70||圣地亚哥
Ouanaminthe|HT|border crossing|19.55|-71.72||瓦纳曼特
Belladère;Belladere|HT|border crossing|18.86|-71.78||
Malpasse|HT|border crossing|18.47|-71.87||
Cap-Haïtien;Cap-Haitien|HT|city|19.76|-72.20||海地角
Rio Branco|BR|city|-9.97|-67.81||里奥布朗库
Sao Paulo;São Paulo|BR|city|-23.55|-46.63|상파울루|圣保罗
Pacaraima|BR|border crossing|4.48|-61.15||帕卡赖马
Quito|EC|city|-0.18|-78.47|키토|基多
Lima|PE|city|-12.05|-77.04||利马
Perth|AU|city|-31.95|115.86||珀斯
Darwin|AU|city|-12.46|130.84||
Villawood|AU|facility|-33.87|150.98||维拉伍德
Brisbane|AU|city|-27.47|153.03|브리즈번|布里斯班
Auckland|NZ|city|-36.85|174.76|오클랜드|奥克兰
Wellington|NZ|city|-41.29|174.78|웰링턴|惠灵顿
Port Moresby|PG|city|-9.44|147.18|포트모르즈비|莫尔兹比港
Osaka|JP|city|34.69|135.50|오사카|大阪
Nagasaki|JP|city|32.75|129.88|나가사키|长崎
Narita|JP|facility|35.77|140.39|나리타|成田
Ushiku|JP|facility|35.98|140.15|우시쿠|牛久
Nagoya|JP|city|35.18|136.91|나고야|名古屋
Gimpo|KR|facility|37.56|126.80|김포|金浦
Hwaseong|KR|facility|37.20|126.83|화성외국인보호소|
Daegu|KR|city|35.87|128.60|대구|大邱
Gwangju|KR|city|35.16|126.85|광주광역시|光州
`;
