/**
 * More of Africa: cities, border towns and crossings, camps and places of detention that are publicly known. Same row
 * and same precision as `rows-east.ts`.
 */
export const africaRows = `
Alexandria|EG|city|31.20|29.92|알렉산드리아|亚历山大
Nasr City|EG|city|30.06|31.34||纳斯尔城
Giza|EG|city|30.01|31.21|기자|吉萨
Borg el-Arab;Borg El Arab|EG|facility|30.92|29.70||
Tora|EG|facility|29.95|31.27||托拉
Al-Qanater;Qanater prison|EG|facility|30.19|31.13||
Shallal|EG|camp|24.03|32.88||
Abu Simbel|EG|city|22.34|31.62|아부심벨|阿布辛贝
Red Sea governorate|EG|province|25.50|33.80||红海省
Marsa Alam|EG|city|25.07|34.89||
Qustul|EG|border crossing|22.20|31.47||
Argeen|EG|border crossing|22.02|30.90||
Suez|EG|city|29.97|32.53|수에즈|苏伊士
Sharm el-Sheikh|EG|city|27.92|34.33|샤름엘셰이크|沙姆沙伊赫
Arish;El-Arish|EG|city|31.13|33.80||阿里什
Cairo International Airport|EG|facility|30.12|31.41||开罗国际机场
Omdurman|SD|city|15.65|32.48|옴두르만|恩图曼
El Fasher;Al-Fashir|SD|city|13.63|25.35|엘파셰르|法希尔
Nyala|SD|city|12.05|24.88||尼亚拉
El Obeid|SD|city|13.18|30.22||欧拜伊德
Hamdayet|SD|border crossing|14.25|36.60||
Laffa;Lafa|SD|border crossing|15.18|36.66||
Gallabat|SD|border crossing|12.96|36.16||
Wad Sherife;Wad Sharife|SD|camp|15.40|36.50||
Um Rakuba|SD|camp|13.70|35.95||
Girba|SD|camp|14.96|35.90||
Keren|ER|city|15.78|38.45||克伦
Barentu|ER|city|15.11|37.59||巴伦图
Assab|ER|city|13.01|42.74||阿萨布
Mendefera|ER|city|14.89|38.82||
Senafe|ER|city|14.71|39.42||
Adi Abeto|ER|facility|15.38|38.90||
Dahlak|ER|island|15.80|40.10||达赫拉克
Eiraeiro;Era-Ero|ER|facility|15.60|39.00||
Mekelle;Mekele|ET|city|13.50|39.47|메켈레|默克莱
Gondar|ET|city|12.60|37.47||贡德尔
Humera|ET|border crossing|14.29|36.62||胡梅拉
Dire Dawa|ET|city|9.60|41.87||德雷达瓦
Jijiga|ET|city|9.35|42.80||吉吉加
Gambella|ET|city|8.25|34.59||甘贝拉
Moyale|ET|border crossing|3.53|39.05||莫亚莱
Alemwach|ET|camp|12.90|37.65||
Mai Aini|ET|camp|13.80|38.20||
Bole International Airport|ET|facility|8.98|38.80||
Bosaso|SO|city|11.28|49.18||博萨索
Kismayo|SO|city|-0.36|42.55||基斯马尤
Garowe|SO|city|8.41|48.48||加罗韦
Puntland|SO|region|9.00|49.00||邦特兰
Somaliland|SO|region|9.56|44.06|소말릴란드|索马里兰
Obock|DJ|city|11.96|43.29||奥博克
Mombasa|KE|city|-4.04|39.67|몸바사|蒙巴萨
Eldoret|KE|city|0.51|35.27||埃尔多雷特
Garissa|KE|city|-0.45|39.65||加里萨
Kasarani|KE|facility|-1.22|36.89||
Jomo Kenyatta International Airport|KE|facility|-1.32|36.93||
Busia|KE|border crossing|0.46|34.11||
Malaba|KE|border crossing|0.64|34.28||
Entebbe|UG|city|0.06|32.44|엔테베|恩德培
Gulu|UG|city|2.77|32.30||古卢
Nakivale|UG|camp|-0.78|30.95||
Elegu|UG|border crossing|3.56|32.08||
Bentiu|SS|city|9.26|29.80||本提乌
Nimule|SS|border crossing|3.60|32.06||尼穆莱
Renk|SS|city|11.75|32.79||伦克
Gashora|RW|camp|-2.22|30.25||
Gisenyi;Rubavu|RW|border crossing|-1.70|29.26||
Nyamagabe|RW|county|-2.48|29.56||
Mahama|RW|camp|-2.30|30.83||
Gitega|BI|city|-3.43|29.93|기테가|基特加
Muyinga|BI|city|-2.85|30.34||穆因加
Ngozi|BI|city|-2.91|29.83||恩戈齐
Ruyigi|BI|city|-3.48|30.25||鲁伊吉
Gisuru|BI|border crossing|-3.35|30.50||
Mpimba|BI|facility|-3.41|29.36||
Goma|CD|city|-1.68|29.22|고마|戈马
Bukavu|CD|city|-2.51|28.86||布卡武
Uvira|CD|city|-3.40|29.14||乌维拉
Kinshasa|CD|city|-4.33|15.31|킨샤사|金沙萨
Lubumbashi|CD|city|-11.66|27.48||卢本巴希
Dar es Salaam|TZ|city|-6.79|39.21|다르에스살람|达累斯萨拉姆
Dodoma|TZ|city|-6.16|35.75|도도마|多多马
Kigoma|TZ|city|-4.88|29.63|키고마|基戈马
Kibondo|TZ|city|-3.59|30.72||基邦多
Kasulu|TZ|city|-4.58|30.10||卡苏卢
Mtendeli|TZ|camp|-3.40|30.90||
Kabanga|TZ|border crossing|-2.63|30.46||
Arusha|TZ|city|-3.37|36.68|아루샤|阿鲁沙
Zanzibar|TZ|island|-6.17|39.20|잔지바르|桑给巴尔
Lusaka|ZM|city|-15.42|28.28|루사카|卢萨卡
Harare|ZW|city|-17.83|31.05|하라레|哈拉雷
Beitbridge|ZW|border crossing|-22.22|30.00||拜特布里奇
Maputo|MZ|city|-25.97|32.57|마푸투|马普托
Lilongwe|MW|city|-13.96|33.77|릴롱궤|利隆圭
Dzaleka|MW|camp|-13.78|33.99||
Luanda|AO|city|-8.84|13.23|루안다|罗安达
Johannesburg|ZA|city|-26.20|28.05|요하네스버그|约翰内斯堡
Pretoria|ZA|city|-25.75|28.19|프리토리아|比勒陀利亚
Cape Town|ZA|city|-33.92|18.42|케이프타운|开普敦
Lindela|ZA|facility|-26.10|27.70||
Musina|ZA|border crossing|-22.35|30.04||
Lagos|NG|city|6.52|3.38|라고스|拉各斯
Maiduguri|NG|city|11.83|13.15|마이두구리|迈杜古里
Borno|NG|state|11.88|13.15||博尔诺
Banki|NG|border crossing|14.15|14.15||
Kano|NG|city|12.00|8.52|카노|卡诺
Niamey|NE|city|13.51|2.11|니아메|尼亚美
Arlit|NE|city|18.74|7.39||阿尔利特
Dirkou|NE|city|19.00|12.90||迪尔库
Diffa|NE|city|13.32|12.61||迪法
Yaounde;Yaoundé|CM|city|3.85|11.50|야운데|雅温得
Douala|CM|city|4.05|9.70||杜阿拉
Maroua|CM|city|10.59|14.32||马鲁阿
Kolofata|CM|border crossing|11.15|14.02||
Minawao|CM|camp|10.60|13.90||
N'Djamena;N’Djamena|TD|city|12.13|15.06|은자메나|恩贾梅纳
Adre;Adré|TD|border crossing|13.47|22.20||阿德雷
Bangui|CF|city|4.39|18.56|방기|班吉
Dakar|SN|city|14.72|-17.47|다카르|达喀尔
Rosso|MR|border crossing|16.51|-15.81||
Nouakchott|MR|city|18.08|-15.98|누악쇼트|努瓦克肖特
Nouadhibou|MR|city|20.93|-17.03||努瓦迪布
Gogui|MR|border crossing|15.62|-9.33||
Bamako|ML|city|12.64|-8.00|바마코|巴马科
Kidal|ML|city|18.44|1.41||基达尔
Ouagadougou|BF|city|12.37|-1.52|와가두구|瓦加杜古
Accra|GH|city|5.60|-0.19|아크라|阿克拉
Abidjan|CI|city|5.36|-4.01|아비장|阿比让
Conakry|GN|city|9.64|-13.58|코나크리|科纳克里
Banjul|GM|city|13.45|-16.58|반줄|班珠尔
Sabha;Sebha|LY|city|27.04|14.43|사브하|塞卜哈
Zawiya;Zawiyah;Al-Zawiya|LY|city|32.76|12.73|자위야|扎维耶
Zuwara;Zuwarah|LY|city|32.93|12.08||祖瓦拉
Sabratha|LY|city|32.79|12.49||塞卜拉泰
Bani Walid|LY|city|31.76|13.99||拜尼沃利德
Tajoura;Tajura|LY|facility|32.88|13.35|타주라|塔朱拉
Abu Salim|LY|facility|32.83|13.17||
Ain Zara|LY|facility|32.80|13.30||
Al-Mabani|LY|facility|32.85|13.12||
Bir al-Ghanam|LY|facility|32.32|12.55||
Al-Assah;Al-Assa|LY|border crossing|32.82|11.65||
Tobruk|LY|city|32.08|23.96|토브루크|图卜鲁格
Musaid;Imsaad|LY|border crossing|31.59|25.04||
Ghat|LY|city|24.96|10.18||
Tummo|LY|border crossing|22.65|14.10||
Zarzis|TN|city|33.50|11.11||扎尔济斯
Medenine|TN|city|33.35|10.50||梅德宁
Kasserine|TN|city|35.17|8.83||卡塞林
Ben Guerdane|TN|border crossing|33.14|11.22||
El Amra|TN|city|34.95|10.60||
Ouardia|TN|facility|36.77|10.19||
Oran|DZ|city|35.70|-0.63||奥兰
Algiers|DZ|city|36.75|3.06|알제|阿尔及尔
In Guezzam|DZ|border crossing|19.57|5.77||因盖扎姆
Point Zero|NE|border crossing|19.45|5.77||
Maghnia|DZ|city|34.86|-1.73||马格尼耶
Rabat|MA|city|34.02|-6.84|라바트|拉巴特
Tangier|MA|city|35.76|-5.83|탕헤르|丹吉尔
Nador|MA|city|35.17|-2.93||纳祖尔
Oujda|MA|city|34.68|-1.91||乌季达
Tiflet|MA|facility|33.89|-6.31||
Laayoune|EH|city|27.15|-13.20||阿尤恩
Western Sahara|EH|region|24.50|-13.50|서사하라|西撒哈拉
Ceuta|ES|city|35.89|-5.32|세우타|休达
Melilla|ES|city|35.29|-2.94|멜리야|梅利利亚
`;
