/**
 * Places of South-East, South, Central and West Asia, Africa, Europe and Oceania where people on the
 * move are held, returned through or resettled. Same row and same precision as `rows-east.ts`.
 */
export const worldRows = `
Vientiane|LA|city|17.97|102.60|비엔티안|万象
Oudomxay;Udomxai;Muang Xay;Oudomxai|LA|province|20.69|101.98|우돔사이|乌多姆赛
Luang Namtha|LA|province|20.95|101.40|루앙남타|琅南塔
Luang Prabang|LA|city|19.89|102.13|루앙프라방|琅勃拉邦
Boten|LA|border crossing|21.19|101.68|보텐|磨丁
Bokeo|LA|province|20.29|100.41|보케오|波乔
Hanoi|VN|city|21.03|105.85|하노이|河内
Ho Chi Minh City;Saigon|VN|city|10.82|106.63|호찌민;호치민|胡志明市
Mong Cai|VN|border crossing|21.53|107.97|몽까이|芒街
Lang Son|VN|city|21.85|106.76|랑선|谅山
Lao Cai|VN|city|22.48|103.97|라오까이|老街
Da Nang;Danang|VN|city|16.05|108.20|다낭|岘港
Gia Lai|VN|province|13.98|108.00|잘라이|嘉莱
Dak Lak;Daklak|VN|province|12.67|108.04|닥락|得乐
Central Highlands|VN|region|13.50|108.20|중부고원|西原
Bangkok|TH|city|13.75|100.50|방콕|曼谷
Chiang Rai|TH|city|19.91|99.83|치앙라이|清莱
Chiang Mai|TH|city|18.79|98.98|치앙마이|清迈
Chiang Saen|TH|border crossing|20.27|100.08|치앙센|清盛
Chiang Khong|TH|border crossing|20.26|100.41|치앙콩|清孔
Mae Sot|TH|border crossing|16.71|98.57|매솟|湄索
Mae Sai|TH|border crossing|20.43|99.88|매사이|美塞
Nong Khai|TH|border crossing|17.88|102.74|농카이|廊开
Pathum Thani|TH|province|14.02|100.53|빠툼타니|巴吞他尼
Songkhla|TH|province|7.19|100.60|송클라|宋卡
Sadao|TH|border crossing|6.64|100.42|사다오|沙道
Aranyaprathet|TH|border crossing|13.69|102.51|아란야쁘라텟|亚兰
Suan Phlu|TH|facility|13.72|100.54|수안플루|
Ranong|TH|city|9.96|98.63|라농|拉廊
Yangon;Rangoon|MM|city|16.87|96.20|양곤|仰光
Naypyidaw|MM|city|19.75|96.10|네피도|内比都
Mandalay|MM|city|21.96|96.09|만달레이|曼德勒
Myawaddy|MM|border crossing|16.69|98.51|미야와디|妙瓦底
Tachileik|MM|border crossing|20.45|99.88|타칠레익|大其力
Rakhine;Arakan|MM|state|20.10|93.60|라카인|若开
Kachin|MM|state|25.85|97.44|카친|克钦
Cox's Bazar;Cox’s Bazar|BD|city|21.43|91.97|콕스바자르|科克斯巴扎尔
Phnom Penh|KH|city|11.56|104.92|프놈펜|金边
Poipet|KH|border crossing|13.66|102.56|포이펫|波贝
Ratanakiri;Rattanakiri|KH|province|13.86|107.10|라타나키리|腊塔纳基里
Mondulkiri|KH|province|12.45|107.19|몬둘키리|蒙多基里
Sihanoukville|KH|city|10.63|103.52|시아누크빌|西哈努克城
Kuala Lumpur|MY|city|3.14|101.69|쿠알라룸푸르|吉隆坡
Sepang|MY|city|2.69|101.75|세팡|雪邦
Johor|MY|state|1.49|103.74|조호르|柔佛
Penang|MY|state|5.41|100.33|페낭|槟城
Sabah|MY|state|5.98|116.08|사바|沙巴
Jakarta|ID|city|-6.21|106.85|자카르타|雅加达
Batam|ID|city|1.08|104.03|바탐|巴淡
Aceh|ID|province|4.70|96.75|아체|亚齐
Manila|PH|city|14.60|120.98|마닐라|马尼拉
Taipei|TW|city|25.03|121.57|타이베이|台北
Singapore|SG|city|1.35|103.82|싱가포르|新加坡
Kathmandu|NP|city|27.72|85.32|카트만두|加德满都
Nepalgunj|NP|city|28.05|81.62|네팔간지|尼泊尔根杰
Tatopani;Kodari|NP|border crossing|27.95|85.95|타토파니|塔托帕尼
Humla|NP|county|29.97|81.83|훔라|胡姆拉
Mustang|NP|county|28.78|83.73|무스탕|木斯塘
Rasuwagadhi;Kyirong;Kerung|NP|border crossing|28.28|85.38|라수와가디|吉隆
New Delhi;Delhi|IN|city|28.61|77.21|뉴델리|新德里
Manipur|IN|state|24.66|93.91|마니푸르|曼尼普尔
Mizoram|IN|state|23.16|92.94|미조람|米佐拉姆
Jammu|IN|city|32.73|74.86|잠무|查谟
Islamabad|PK|city|33.68|73.05|이슬라마바드|伊斯兰堡
Karachi|PK|city|24.86|67.00|카라치|卡拉奇
Peshawar|PK|city|34.01|71.58|페샤와르|白沙瓦
Quetta|PK|city|30.18|66.98|퀘타|奎达
Lahore|PK|city|31.55|74.34|라호르|拉合尔
Torkham|PK|border crossing|34.12|71.09|토르캄|托尔坎
Chaman|PK|border crossing|30.92|66.45|차만|查曼
Khyber Pakhtunkhwa|PK|province|34.95|72.33|카이베르파크툰크와|开伯尔
Balochistan|PK|province|28.49|65.10|발로치스탄|俾路支
Sindh|PK|province|25.89|68.52|신드|信德
Punjab|PK|province|31.17|72.71|펀자브|旁遮普
Kabul|AF|city|34.53|69.17|카불|喀布尔
Herat|AF|city|34.35|62.20|헤라트|赫拉特
Kandahar|AF|city|31.61|65.71|칸다하르|坎大哈
Jalalabad|AF|city|34.43|70.45|잘랄라바드|贾拉拉巴德
Spin Boldak|AF|border crossing|31.01|66.40|스핀볼닥|斯平布尔达克
Islam Qala|AF|border crossing|34.66|61.07|이슬람칼라|伊斯兰卡拉
Nimroz;Nimruz|AF|province|31.00|62.45|님루즈|尼姆鲁兹
Zaranj|AF|city|30.96|61.86|자란지|扎兰季
Silk Bridge;Pul-e-Abresham|AF|border crossing|30.96|61.80||
Tehran|IR|city|35.69|51.39|테헤란|德黑兰
Mashhad|IR|city|36.26|59.62|마슈하드|马什哈德
Zahedan|IR|city|29.50|60.86|자헤단|扎黑丹
Dogharoun;Dogharun|IR|border crossing|34.66|61.05|도가룬|
Sistan and Baluchestan;Sistan-Baluchestan|IR|province|27.53|60.58||锡斯坦-俾路支斯坦
Urmia|IR|city|37.55|45.08|우르미아|乌尔米耶
Baghdad|IQ|city|33.31|44.37|바그다드|巴格达
Erbil;Irbil|IQ|city|36.19|44.01|에르빌|埃尔比勒
Damascus|SY|city|33.51|36.28|다마스쿠스|大马士革
Aleppo|SY|city|36.20|37.13|알레포|阿勒颇
Idlib|SY|city|35.93|36.63|이들리브|伊德利卜
Afrin|SY|city|36.51|36.87|아프린|阿夫林
Bab al-Hawa|SY|border crossing|36.24|36.69|밥알하와|巴布哈瓦
Bab al-Salama;Bab al-Salameh|SY|border crossing|36.66|37.08||
Tell Abyad;Tel Abyad|SY|border crossing|36.70|38.95||泰勒艾卜耶德
Homs|SY|city|34.73|36.71|홈스|霍姆斯
Istanbul|TR|city|41.01|28.98|이스탄불|伊斯坦布尔
Ankara|TR|city|39.93|32.86|앙카라|安卡拉
Izmir|TR|city|38.42|27.14|이즈미르|伊兹密尔
Hatay|TR|province|36.40|36.35|하타이|哈塔伊
Gaziantep|TR|city|37.07|37.38|가지안테프|加济安泰普
Edirne|TR|city|41.68|26.56|에디르네|埃迪尔内
Van|TR|province|38.50|43.38|반주|凡城
Cilvegözü;Cilvegozu|TR|border crossing|36.24|36.66||
Kapikule;Kapıkule|TR|border crossing|41.72|26.36||
Öncüpınar;Oncupinar|TR|border crossing|36.64|37.08||
Beirut|LB|city|33.89|35.50|베이루트|贝鲁特
Arsal|LB|city|34.18|36.42|아르살|阿萨勒
Wadi Khaled|LB|county|34.62|36.40||
Masnaa|LB|border crossing|33.70|35.92||
Amman|JO|city|31.95|35.93|암만|安曼
Zaatari|JO|camp|32.29|36.33|자타리|扎塔里
Rukban|SY|camp|33.31|38.70|루크반|鲁克班
Riyadh|SA|city|24.71|46.68|리야드|利雅得
Jeddah|SA|city|21.49|39.19|제다|吉达
Jizan;Jazan|SA|province|16.89|42.55||吉赞
Shumaisi;Al-Shumaisi|SA|facility|21.43|39.50||
Dubai|AE|city|25.20|55.27|두바이|迪拜
Abu Dhabi|AE|city|24.45|54.38|아부다비|阿布扎比
Doha|QA|city|25.29|51.53|도하|多哈
Manama|BH|city|26.22|50.59|마나마|麦纳麦
Muscat|OM|city|23.59|58.38|무스카트|马斯喀特
Sanaa;Sana'a|YE|city|15.37|44.19|사나|萨那
Aden|YE|city|12.79|45.02|아덴|亚丁
Saada|YE|province|16.94|43.76|사다|萨达
Cairo|EG|city|30.04|31.24|카이로|开罗
Aswan|EG|city|24.09|32.90|아스완|阿斯旺
Hurghada|EG|city|27.26|33.81|후르가다|赫尔格达
Sinai|EG|region|29.50|33.80|시나이|西奈
Al-Qusayr;Quseir|EG|city|26.10|34.28||库塞尔
Shalateen;Shalatin|EG|city|23.13|35.59||沙拉廷
Kom Ombo|EG|city|24.48|32.95||
Khartoum|SD|city|15.50|32.56|하르툼|喀土穆
Kassala|SD|city|15.45|36.40|카살라|卡萨拉
Gedaref;Al-Gadarif|SD|city|14.03|35.38||加达里夫
Dongola|SD|city|19.17|30.48||栋古拉
Port Sudan|SD|city|19.62|37.22|포트수단|苏丹港
Wadi Halfa|SD|border crossing|21.80|31.35||瓦迪哈勒法
Shagarab|SD|camp|15.20|35.90||
Darfur|SD|region|13.50|24.00|다르푸르|达尔富尔
Asmara|ER|city|15.32|38.93|아스마라|阿斯马拉
Tesseney;Teseney|ER|city|15.11|36.66||特塞内
Massawa|ER|city|15.61|39.45|마사와|马萨瓦
Addis Ababa|ET|city|9.03|38.74|아디스아바바|亚的斯亚贝巴
Tigray|ET|region|13.83|38.83|티그라이|提格雷
Metema|ET|border crossing|12.96|36.15||梅特马
Amhara|ET|region|11.66|37.96|암하라|阿姆哈拉
Djibouti City|DJ|city|11.57|43.15|지부티시|吉布提市
Mogadishu|SO|city|2.05|45.32|모가디슈|摩加迪沙
Hargeisa|SO|city|9.56|44.06|하르게이사|哈尔格萨
Nairobi|KE|city|-1.29|36.82|나이로비|内罗毕
Dadaab|KE|camp|0.06|40.31|다다브|达达布
Kakuma|KE|camp|3.71|34.86|카쿠마|卡库马
Kampala|UG|city|0.35|32.58|캄팔라|坎帕拉
Juba|SS|city|4.86|31.57|주바|朱巴
Malakal|SS|city|9.53|31.66||马拉卡勒
Kigali|RW|city|-1.94|30.06|키갈리|基加利
Bujumbura|BI|city|-3.38|29.36|부줌부라|布琼布拉
Nyarugusu|TZ|camp|-4.22|30.38||
Nduta|TZ|camp|-3.60|30.80||
Abuja|NG|city|9.06|7.50|아부자|阿布贾
Tripoli|LY|city|32.89|13.19|트리폴리|的黎波里
Benghazi|LY|city|32.12|20.07|벵가지|班加西
Kufra|LY|city|24.18|23.29|쿠프라|库夫拉
Misrata|LY|city|32.38|15.09|미스라타|米苏拉塔
Tunis|TN|city|36.81|10.18|튀니스|突尼斯市
Sfax|TN|city|34.74|10.76|스팍스|斯法克斯
Ras Jedir;Ras Ajdir|TN|border crossing|33.15|11.56||
Tamanrasset|DZ|city|22.79|5.53|타만라세트|塔曼拉塞特
Tindouf|DZ|city|27.67|-8.13||廷杜夫
Assamaka|NE|border crossing|19.34|5.77|아사마카|阿萨马卡
Agadez|NE|city|16.97|7.99|아가데스|阿加德兹
Casablanca|MA|city|33.57|-7.59|카사블랑카|卡萨布兰卡
Almaty|KZ|city|43.24|76.89|알마티|阿拉木图
Astana;Nur-Sultan|KZ|city|51.17|71.43|아스타나|阿斯塔纳
Zaisan|KZ|city|47.47|84.87||斋桑
Zharkent|KZ|city|44.17|80.00||扎尔肯特
Semey|KZ|city|50.41|80.23||塞米伊
Tashkent|UZ|city|41.30|69.24|타슈켄트|塔什干
Bishkek|KG|city|42.87|74.57|비슈케크|比什凯克
Dushanbe|TJ|city|38.56|68.79|두샨베|杜尚别
Ashgabat|TM|city|37.95|58.38|아시가바트|阿什哈巴德
Minsk|BY|city|53.90|27.57|민스크|明斯克
Kyiv;Kiev|UA|city|50.45|30.52|키이우;키예프|基辅
Tbilisi|GE|city|41.72|44.79|트빌리시|第比利斯
Baku|AZ|city|40.41|49.87|바쿠|巴库
Grozny|RU|city|43.32|45.69|그로즈니|格罗兹尼
Athens|GR|city|37.98|23.73|아테네|雅典
Lesbos;Lesvos|GR|island|39.26|26.28|레스보스|莱斯沃斯
Evros|GR|region|41.10|26.30|에브로스|埃夫罗斯
Samos|GR|island|37.75|26.98|사모스|萨摩斯
Lampedusa|IT|island|35.50|12.60|람페두사|兰佩杜萨
Sofia|BG|city|42.70|23.32|소피아|索非亚
Geneva|CH|city|46.20|6.14|제네바|日内瓦
Berlin|DE|city|52.52|13.41|베를린|柏林
Paris|FR|city|48.86|2.35|파리|巴黎
London|GB|city|51.51|-0.13|런던|伦敦
Stockholm|SE|city|59.33|18.07|스톡홀름|斯德哥尔摩
Calais|FR|city|50.95|1.86|칼레|加来
Brussels|BE|city|50.85|4.35|브뤼셀|布鲁塞尔
New York|US|city|40.71|-74.01|뉴욕|纽约
Washington|US|city|38.90|-77.04|워싱턴|华盛顿
Toronto|CA|city|43.65|-79.38|토론토|多伦多
Sydney|AU|city|-33.87|151.21|시드니|悉尼
Melbourne|AU|city|-37.81|144.96|멜버른|墨尔本
Nauru|NR|country|-0.52|166.93|나우루|瑙鲁
Manus|PG|island|-2.09|146.88|마누스|马努斯
Christmas Island|AU|island|-10.49|105.63|크리스마스섬|圣诞岛
Port-au-Prince|HT|city|18.59|-72.31|포르토프랭스|太子港
Guantanamo|CU|facility|19.90|-75.10|관타나모|关塔那摩
Managua|NI|city|12.11|-86.24|마나과|马那瓜
`;
