/**
 * Places of the Korean peninsula and China.
 * One row: English;variants | country | kind | latitude | longitude | Korean | Chinese.
 * Compiled by hand from common usage; coordinates rounded to 0.01 degree (about 1 km), which is
 * enough to draw a point on a country map and too coarse to find a building.
 */
export const eastRows = `
Shenyang;Mukden|CN|city|41.80|123.43|선양;심양|沈阳;瀋陽
Changchun|CN|city|43.82|125.32|창춘;장춘|长春;長春
Yanji|CN|city|42.91|129.51|옌지;연길|延吉
Tumen|CN|city|42.97|129.84|투먼;도문|图们;圖們
Hunchun|CN|city|42.86|130.37|훈춘|珲春;琿春
Longjing|CN|city|42.77|129.43|룽징;용정|龙井;龍井
Helong|CN|city|42.55|129.01|허룽;화룡|和龙
Antu|CN|county|43.11|128.90|안투;안도|安图
Wangqing|CN|county|43.31|129.77|왕칭|汪清
Dunhua|CN|city|43.37|128.23|둔화;돈화|敦化
Changbai|CN|county|41.42|128.20|창바이;장백|长白;長白
Linjiang|CN|city|41.81|126.91|린장|临江
Ji'an;Jian;Ji’an|CN|city|41.13|126.19|지안;집안|集安
Tonghua|CN|city|41.73|125.94|퉁화;통화|通化
Baishan|CN|city|41.94|126.42|바이산|白山
Jilin City|CN|city|43.84|126.55|지린시|吉林市
Siping|CN|city|43.17|124.35|쓰핑|四平
Dandong|CN|city|40.13|124.39|단둥;단동|丹东;丹東
Kuandian|CN|county|40.73|124.78|콴뎬|宽甸
Dalian|CN|city|38.91|121.61|다롄;대련|大连;大連
Anshan|CN|city|41.11|122.99|안산시|鞍山
Fushun|CN|city|41.88|123.96|푸순|抚顺
Benxi|CN|city|41.29|123.77|번시|本溪
Yingkou|CN|city|40.67|122.23|잉커우|营口
Jinzhou|CN|city|41.10|121.13|진저우|锦州
Harbin|CN|city|45.80|126.53|하얼빈|哈尔滨;哈爾濱
Mudanjiang|CN|city|44.55|129.63|무단장;목단강|牡丹江
Jixi|CN|city|45.30|130.97|지시시|鸡西
Suifenhe|CN|city|44.41|131.15|쑤이펀허|绥芬河
Heihe|CN|city|50.24|127.53|헤이허|黑河
Liaoning|CN|province|41.30|122.60|랴오닝;요녕|辽宁;遼寧
Jilin|CN|province|43.67|126.19|지린;길림|吉林
Heilongjiang|CN|province|47.86|127.76|헤이룽장;흑룡강|黑龙江;黑龍江
Yanbian|CN|prefecture|42.89|129.51|옌볜;연변|延边;延邊
Beijing;Peking|CN|city|39.90|116.40|베이징;북경|北京
Tianjin|CN|city|39.13|117.20|톈진;천진|天津
Shanghai|CN|city|31.23|121.47|상하이;상해|上海
Qingdao;Tsingtao|CN|city|36.07|120.38|칭다오;청도|青岛;青島
Yantai|CN|city|37.46|121.45|옌타이;연대|烟台
Weihai|CN|city|37.51|122.12|웨이하이;위해|威海
Jinan|CN|city|36.65|117.12|지난시|济南
Shandong|CN|province|36.40|118.40|산둥;산동|山东;山東
Hebei|CN|province|38.04|114.51|허베이|河北
Shijiazhuang|CN|city|38.04|114.51|스자좡|石家庄
Henan|CN|province|33.88|113.61|허난;하남성|河南
Zhengzhou|CN|city|34.75|113.63|정저우|郑州;鄭州
Xi'an;Xian;Xi’an|CN|city|34.34|108.94|시안;서안|西安
Wuhan|CN|city|30.59|114.31|우한|武汉
Nanjing|CN|city|32.06|118.80|난징;남경|南京
Hangzhou|CN|city|30.27|120.16|항저우|杭州
Guangzhou|CN|city|23.13|113.26|광저우;광주시|广州;廣州
Shenzhen|CN|city|22.54|114.06|선전시|深圳
Guangdong|CN|province|23.38|113.76|광둥;광동|广东;廣東
Guangxi|CN|region|23.83|108.79|광시|广西;廣西
Nanning|CN|city|22.82|108.32|난닝|南宁;南寧
Pingxiang|CN|city|22.10|106.76|핑샹|凭祥
Dongxing|CN|city|21.55|107.97|둥싱|东兴
Yunnan|CN|province|24.88|101.34|윈난;운남|云南;雲南
Kunming|CN|city|25.04|102.72|쿤밍;곤명|昆明
Jinghong|CN|city|22.00|100.80|징훙|景洪
Xishuangbanna|CN|prefecture|22.01|100.80|시솽반나|西双版纳
Mohan|CN|border crossing|21.19|101.69|모한|磨憨
Ruili|CN|city|24.01|97.85|루이리|瑞丽
Hekou|CN|county|22.53|103.94|허커우|河口
Chongqing|CN|city|29.56|106.55|충칭|重庆
Chengdu|CN|city|30.57|104.07|청두|成都
Sichuan|CN|province|30.65|104.08|쓰촨|四川
Guizhou|CN|province|26.60|106.71|구이저우|贵州
Inner Mongolia|CN|region|43.40|115.10|내몽골;내몽고|内蒙古;內蒙古
Hohhot|CN|city|40.84|111.75|후허하오터|呼和浩特
Erenhot;Erlian;Erlianhaote|CN|city|43.65|111.98|얼롄|二连浩特
Manzhouli|CN|city|49.60|117.38|만저우리|满洲里
Xinjiang;East Turkestan;XUAR|CN|region|42.10|85.50|신장|新疆
Urumqi;Ürümqi|CN|city|43.83|87.62|우루무치|乌鲁木齐;烏魯木齊
Kashgar;Kashi|CN|city|39.47|75.99|카슈가르|喀什
Hotan;Khotan|CN|city|37.11|79.92|호탄|和田
Ili;Yili|CN|prefecture|43.92|81.32|이리|伊犁
Ghulja;Yining|CN|city|43.91|81.28|이닝|伊宁
Khorgos;Horgos|CN|border crossing|44.21|80.41|호르고스|霍尔果斯
Aksu|CN|city|41.17|80.26|아크쑤|阿克苏
Tibet;Tibet Autonomous Region;TAR|CN|region|30.15|88.79|티베트|西藏
Lhasa|CN|city|29.65|91.14|라싸|拉萨
Shigatse|CN|city|29.27|88.88|시가체|日喀则
Qinghai|CN|province|35.74|96.41|칭하이|青海
Gansu|CN|province|35.75|104.29|간쑤|甘肃
Dharamsala;Dharamshala|IN|city|32.22|76.32|다람살라|达兰萨拉
Zhangmu;Khasa|CN|border crossing|27.99|85.98|장무|樟木
Yalu River;Yalu;Amnok|CN|river|40.50|125.00|압록강|鸭绿江
Tumen River;Tuman River|CN|river|42.45|130.60|두만강|图们江
Sinuiju|KP|city|40.10|124.40|신의주|新义州;新義州
Hyesan|KP|city|41.40|128.18|혜산|惠山
Hoeryong;Hoeryeong|KP|city|42.44|129.75|회령|会宁;會寧
Musan|KP|county|42.23|129.21|무산|茂山
Onsong;Onsung|KP|county|42.95|129.99|온성|稳城;穩城
Namyang|KP|border crossing|42.95|129.86|남양|南阳
Saebyol;Kyongwon|KP|county|42.81|130.20|새별;경원|庆源
Kyongheung;Undok;Eundeok|KP|county|42.50|130.35|은덕|恩德
Rason;Rajin;Najin|KP|city|42.25|130.30|라선;나선;나진|罗先
Chongjin;Cheongjin|KP|city|41.80|129.78|청진|清津
Kimchaek|KP|city|40.67|129.20|김책|金策
Kilju|KP|county|40.96|129.33|길주|吉州
North Hamgyong;North Hamgyeong;North Hamkyung;North Hamgyung|KP|province|41.90|129.40|함경북도;함북|咸镜北道
South Hamgyong;South Hamgyeong;South Hamkyung|KP|province|40.20|127.50|함경남도;함남|咸镜南道
Yanggang;Ryanggang;Yangkang|KP|province|41.40|128.18|양강도;량강도|两江道
Chagang;Jagang|KP|province|40.80|126.60|자강도|慈江道
North Pyongan;North Pyongan Province|KP|province|40.00|125.00|평안북도;평북|平安北道
South Pyongan|KP|province|39.40|126.00|평안남도;평남|平安南道
Pyongyang|KP|city|39.03|125.75|평양|平壤
Sunan|KP|city|39.20|125.67|순안|顺安
Hamhung|KP|city|39.92|127.54|함흥|咸兴
Wonsan|KP|city|39.15|127.44|원산|元山
Nampo|KP|city|38.74|125.41|남포|南浦
Kaesong|KP|city|37.97|126.55|개성|开城
Haeju|KP|city|38.04|125.71|해주|海州
Manpo|KP|city|41.15|126.29|만포|满浦
Susong;Chongjin Susong;Camp 25|KP|camp|41.83|129.73|수성|输城
Yodok;Camp 15|KP|camp|39.67|126.85|요덕|耀德
Hwasong;Camp 16|KP|camp|41.30|129.35|화성|化成
Kaechon;Camp 14|KP|camp|39.57|126.05|개천|价川
Bukchang;Pukchang;Camp 18|KP|camp|39.57|126.07|북창|北仓
Jongori;Chongori;Jeungsan-ri;Chŏngŏ-ri;Jeon-gori|KP|camp|42.17|129.75|전거리|全巨里
Seoul|KR|city|37.57|126.98|서울|首尔;首爾;汉城
Busan;Pusan|KR|city|35.18|129.08|부산|釜山
Incheon|KR|city|37.46|126.71|인천|仁川
Hanawon|KR|facility|37.03|127.28|하나원|统一院
Panmunjom|KR|border crossing|37.96|126.68|판문점|板门店
Jeju|KR|city|33.50|126.53|제주|济州
Tokyo|JP|city|35.68|139.69|도쿄;동경|东京;東京
Vladivostok|RU|city|43.12|131.89|블라디보스토크|符拉迪沃斯托克;海参崴
Khabarovsk|RU|city|48.48|135.08|하바롭스크|哈巴罗夫斯克
Ussuriysk|RU|city|43.80|131.95|우수리스크|乌苏里斯克
Khasan|RU|border crossing|42.43|130.65|하산|哈桑
Moscow|RU|city|55.76|37.62|모스크바|莫斯科
Ulaanbaatar;Ulan Bator|MN|city|47.92|106.92|울란바토르|乌兰巴托
Zamyn-Uud;Zamiin-Uud|MN|border crossing|43.73|111.90|자민우드|扎门乌德
`;
