/**
 * More of South-East and South Asia: big cities, border towns and crossings, airports and places of detention that
 * are publicly known. Same row and same precision as `rows-east.ts`.
 */
export const southAsiaRows = `
Savannakhet|LA|city|16.55|104.75|사완나켓|沙湾拿吉
Pakse|LA|city|15.12|105.80|팍세|巴色
Phongsaly|LA|province|21.68|102.11||丰沙里
Houayxay;Huay Xai;Houei Sai|LA|border crossing|20.28|100.41|훼이싸이|会晒
Xieng Kok|LA|border crossing|20.90|100.63||相果
Thakhek|LA|city|17.41|104.83||他曲
Wattay International Airport;Wattay airport|LA|facility|17.99|102.56||瓦岱机场
Hai Phong;Haiphong|VN|city|20.86|106.68|하이퐁|海防
Hue|VN|city|16.46|107.60||顺化
Can Tho|VN|city|10.04|105.79|껀터|芹苴
Ha Tinh|VN|province|18.34|105.90|하띤|河静
Nghe An|VN|province|19.25|104.90|응에안|义安
Quang Ninh|VN|province|21.25|107.20||广宁
Cao Bang|VN|province|22.67|106.26|까오방|高平
Dien Bien|VN|province|21.39|103.02||奠边
Kon Tum|VN|province|14.35|108.00|꼰뚬|昆嵩
Pleiku|VN|city|13.98|108.00||波来古
Buon Ma Thuot|VN|city|12.67|108.04||邦美蜀
Tay Ninh|VN|province|11.31|106.10|떠이닌|西宁省
Moc Bai|VN|border crossing|11.07|106.18||
Le Thanh|VN|border crossing|13.77|107.48||
Huu Nghi;Friendship Pass;Youyiguan|VN|border crossing|21.98|106.71||友谊关
Noi Bai International Airport;Noi Bai airport|VN|facility|21.22|105.81||内排机场
Chi Hoa prison|VN|facility|10.78|106.67||
Nonthaburi|TH|province|13.86|100.51|논타부리|暖武里
Samut Prakan|TH|province|13.60|100.60||北榄府
Hat Yai|TH|city|7.01|100.47|핫야이|合艾
Padang Besar|TH|border crossing|6.66|100.32|파당베사르|巴东勿刹
Betong|TH|border crossing|5.77|101.07||勿洞
Sungai Kolok;Su-ngai Kolok|TH|border crossing|6.03|101.97||双溪哥洛
Narathiwat|TH|province|6.43|101.82|나라티왓|陶公府
Pattani|TH|province|6.87|101.25|빠따니|北大年
Yala|TH|province|6.54|101.28|얄라|也拉
Nakhon Phanom|TH|border crossing|17.39|104.78|나콘파놈|那空拍侬
Mukdahan|TH|border crossing|16.54|104.72|묵다한|穆达汉
Ubon Ratchathani|TH|city|15.24|104.85|우본라차타니|乌汶
Udon Thani|TH|city|17.41|102.79|우돈타니|乌隆他尼
Khon Kaen|TH|city|16.43|102.83|콘깬|孔敬
Nakhon Ratchasima;Korat|TH|city|14.97|102.10|나콘라차시마|呵叻
Sa Kaeo|TH|province|13.81|102.07|사깨오|沙缴
Trat|TH|province|12.24|102.51|뜨랏|达叻
Kanchanaburi|TH|province|14.02|99.53|깐짜나부리|北碧
Ratchaburi|TH|province|13.53|99.81|랏차부리|叻丕
Tak|TH|province|16.88|99.13||
Mae Hong Son|TH|province|19.30|97.97|매홍손|湄宏顺
Phuket|TH|island|7.88|98.39|푸켓|普吉
Pattaya|TH|city|12.93|100.88|파타야|芭提雅
Phang Nga|TH|province|8.45|98.53||攀牙
Suvarnabhumi|TH|facility|13.69|100.75|수완나품|素万那普
Don Mueang;Don Muang|TH|facility|13.91|100.61|돈므앙|廊曼
Bangkok Remand Prison|TH|facility|13.85|100.55||
Klong Prem;Khlong Prem|TH|facility|13.85|100.55||
Mae La|TH|camp|17.13|98.38||
Kengtung;Keng Tung|MM|city|21.30|99.60|짜잉똥|景栋
Muse|MM|border crossing|23.98|97.90|무세|木姐
Laukkai;Laukkaing|MM|city|23.69|98.76||老街市
Myitkyina|MM|city|25.38|97.40|미치나|密支那
Lashio|MM|city|22.94|97.75|라쇼|腊戌
Sittwe|MM|city|20.15|92.90|시트웨|实兑
Maungdaw|MM|city|20.82|92.37|마웅도|孟都
Buthidaung|MM|city|20.87|92.53||布帝洞
Tamu|MM|border crossing|24.22|94.31||德穆
Payathonzu|MM|border crossing|15.30|98.38||
Kawthaung|MM|border crossing|9.98|98.55||
Shan State|MM|state|21.50|98.00|샨주|掸邦
Chin State|MM|state|22.00|93.50|친주|钦邦
Karen State;Kayin State|MM|state|17.00|97.80||克伦邦
Insein|MM|facility|16.89|96.10|인세인|永盛
Siem Reap|KH|city|13.36|103.86|시엠레아프|暹粒
Battambang|KH|city|13.10|103.20|바탐방|马德望
Bavet|KH|border crossing|11.07|106.14|바벳|巴域
O'Yadav;O’Yadav;Oyadav|KH|border crossing|13.77|107.46||
Banlung|KH|city|13.74|106.99||邦隆
Lumphat|KH|county|13.49|106.98||
Koh Kong|KH|province|11.62|102.98||戈公
Prey Sar|KH|facility|11.51|104.86||
Pochentong;Phnom Penh International Airport|KH|facility|11.55|104.84||
Kuala Lumpur International Airport;KLIA|MY|facility|2.75|101.71|쿠알라룸푸르 국제공항|吉隆坡国际机场
Bukit Jalil|MY|facility|3.06|101.69|부킷잘릴|武吉加里尔
Semenyih|MY|facility|2.95|101.85||士毛月
Ajil|MY|facility|5.08|103.10||
Juru|MY|facility|5.32|100.43||柔鲁
Bidor|MY|facility|4.11|101.29||美罗
Johor Bahru|MY|city|1.49|103.74|조호르바루|新山
George Town|MY|city|5.41|100.33|조지타운|乔治市
Kota Bharu|MY|city|6.13|102.24||哥打巴鲁
Bukit Kayu Hitam|MY|border crossing|6.51|100.42||黑木山
Wang Kelian|MY|border crossing|6.68|100.19||
Langkawi|MY|island|6.35|99.80|랑카위|浮罗交怡
Kedah|MY|state|6.12|100.37|크다|吉打
Kelantan|MY|state|5.30|102.00||吉兰丹
Sarawak|MY|state|2.50|113.00|사라왁|砂拉越
Kota Kinabalu|MY|city|5.98|116.07|코타키나발루|亚庇
Changi|SG|facility|1.36|103.99|창이|樟宜
Medan|ID|city|3.59|98.67|메단|棉兰
Surabaya|ID|city|-7.26|112.75|수라바야|泗水
Bali|ID|island|-8.41|115.19||巴厘岛
Makassar|ID|city|-5.15|119.43|마카사르|望加锡
Kupang|ID|city|-10.18|123.61|쿠팡|古邦
Pekanbaru|ID|city|0.51|101.45||北干巴鲁
Tanjung Pinang|ID|city|0.92|104.45||丹戎槟榔
Kalideres|ID|facility|-6.14|106.70||
Lhokseumawe|ID|city|5.18|97.15||
Banda Aceh|ID|city|5.55|95.32|반다아체|班达亚齐
Poso|ID|city|-1.39|120.75||波索
Soekarno-Hatta|ID|facility|-6.13|106.66||苏加诺-哈达
Davao|PH|city|7.07|125.61|다바오|达沃
Cebu|PH|city|10.32|123.89|세부|宿务
Ninoy Aquino International Airport;NAIA|PH|facility|14.51|121.02||
Bicutan;Camp Bagong Diwa|PH|facility|14.49|121.05||
Kaohsiung|TW|city|22.62|120.31|가오슝|高雄
Kinmen|TW|island|24.44|118.33|진먼|金门
Muchu|NP|county|30.05|81.75||
Hilsa|NP|border crossing|30.16|81.34||希尔萨
Simikot|NP|city|29.97|81.82||锡米科特
Simikot Airport|NP|facility|29.97|81.82||
Pokhara|NP|city|28.21|83.99|포카라|博卡拉
Birgunj|NP|border crossing|27.01|84.88||比尔甘杰
Kakarbhitta|NP|border crossing|26.64|88.16||
Dolakha|NP|county|27.78|86.18||多拉卡
Sindhupalchok|NP|county|27.95|85.68||
Solukhumbu|NP|county|27.79|86.66||
Dillibazar;Dilli Bazaar|NP|facility|27.70|85.33||
Purang;Burang|CN|county|30.29|81.18||
Nyalam|CN|county|28.16|85.98||聂拉木
Ngari|CN|prefecture|32.50|80.10||阿里地区
Nagqu;Nagchu|CN|city|31.48|92.05||
Chamdo;Qamdo|CN|city|31.14|97.18||昌都
Lhoka|CN|city|29.24|91.77||
Ngaba;Aba|CN|prefecture|31.90|102.22||阿坝
Kardze;Garze|CN|prefecture|31.62|100.00||甘孜
Mumbai;Bombay|IN|city|19.08|72.88|뭄바이|孟买
Kolkata;Calcutta|IN|city|22.57|88.36|콜카타|加尔各答
Chennai;Madras|IN|city|13.08|80.27|첸나이|金奈
Hyderabad|IN|city|17.39|78.49|하이데라바드|海得拉巴
Bengaluru;Bangalore|IN|city|12.97|77.59|벵갈루루|班加罗尔
Guwahati|IN|city|26.14|91.74|구와하티|古瓦哈提
Silchar|IN|city|24.83|92.78||锡尔杰尔
Silchar Central Jail|IN|facility|24.83|92.79||
Assam|IN|state|26.20|92.94|아삼|阿萨姆
Tripura|IN|state|23.94|91.99||特里普拉
Nagaland|IN|state|26.16|94.56||那加兰
West Bengal|IN|state|22.99|87.86|서벵골|西孟加拉
Goalpara|IN|city|26.18|90.63||
Matia|IN|facility|26.15|90.60||
Moreh|IN|border crossing|24.25|94.30||
Imphal|IN|city|24.82|93.94|임팔|英帕尔
Aizawl|IN|city|23.73|92.72||艾藻尔
Zokhawthar|IN|border crossing|23.36|93.39||
Agartala|IN|city|23.83|91.29||阿加尔塔拉
Petrapole|IN|border crossing|23.04|88.88||
Attari;Wagah|IN|border crossing|31.60|74.57|와가|瓦加
Hiranagar|IN|facility|32.45|75.27||
Tihar|IN|facility|28.61|77.10||
Srinagar|IN|city|34.08|74.80|스리나가르|斯利那加
Leh|IN|city|34.16|77.58||列城
Raxaul|IN|border crossing|26.98|84.85||
Karimganj|IN|city|24.87|92.36||
Cachar|IN|county|24.79|92.86||
Port Blair|IN|city|11.67|92.74||布莱尔港
Indira Gandhi International Airport|IN|facility|28.56|77.10||
Tamil Nadu|IN|state|11.13|78.66|타밀나두|泰米尔纳德
Mandapam|IN|camp|9.28|79.12||
Rameswaram|IN|city|9.29|79.31||
Thimphu|BT|city|27.47|89.64|팀부|廷布
Phuentsholing|BT|border crossing|26.86|89.39||
Dhaka|BD|city|23.81|90.41|다카|达卡
Chittagong;Chattogram|BD|city|22.36|91.78|치타공|吉大港
Teknaf|BD|border crossing|20.86|92.30|테크나프|代格纳夫
Ukhia;Ukhiya|BD|county|21.22|92.10||
Kutupalong|BD|camp|21.21|92.16|쿠투팔롱|库图巴朗
Nayapara|BD|camp|20.96|92.25||
Bhasan Char|BD|island|22.38|91.39|바샨차르|巴桑查尔
Sylhet|BD|city|24.90|91.87||锡尔赫特
Benapole|BD|border crossing|23.04|88.90||
Colombo|LK|city|6.93|79.85|콜롬보|科伦坡
Negombo|LK|city|7.21|79.84||尼甘布
Jaffna|LK|city|9.66|80.01|자프나|贾夫纳
Bandaranaike International Airport;Katunayake|LK|facility|7.18|79.88||
Mirihana|LK|facility|6.87|79.90||
Boossa|LK|facility|6.08|80.16||
Rawalpindi|PK|city|33.60|73.04|라왈핀디|拉瓦尔品第
Multan|PK|city|30.16|71.52|물탄|木尔坦
Faisalabad|PK|city|31.42|73.08||费萨拉巴德
Hangu|PK|city|33.53|71.06||
Bannu|PK|city|32.99|70.60||
Landi Kotal|PK|city|34.10|71.14||兰迪科塔尔
Jamrud|PK|city|34.00|71.38||
Ghulam Khan|PK|border crossing|33.05|69.99||
Kharlachi|PK|border crossing|33.87|69.95||
Angoor Adda;Angur Ada|PK|border crossing|32.51|69.29||
Bahramcha|AF|border crossing|29.43|64.02||
Badini|PK|border crossing|31.60|69.00||
Taftan|PK|border crossing|28.97|61.57|타프탄|塔夫坦
Haji Camp|PK|facility|34.01|71.58||
Gilgit-Baltistan|PK|region|35.80|74.98||吉尔吉特-巴尔蒂斯坦
Khunjerab|PK|border crossing|36.85|75.43||红其拉甫
Azad Kashmir|PK|region|33.90|73.78||
Adiala|PK|facility|33.49|73.05||
`;
