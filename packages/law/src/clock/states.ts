/** A state or territory with its codes and the clock of its capital. */
export interface StateCodes {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly alpha2: string;
  /** IANA zone of the seat of government. */
  readonly zone: string;
  /** True where other parts of the state keep another time, so that the place must be asked for. */
  readonly manyZones: boolean;
}

/**
 * ISO 3166-1 codes (Debian iso-codes, LGPL-2.1+; facts) with the zone of the seat of government (IANA tz database,
 * public domain). `*`: the state keeps more than one time.
 */
const rows = `
ABW AW America/Aruba
AFG AF Asia/Kabul
AGO AO Africa/Luanda
AIA AI America/Anguilla
ALA AX Europe/Mariehamn
ALB AL Europe/Tirane
AND AD Europe/Andorra
ARE AE Asia/Dubai
ARG AR America/Argentina/Buenos_Aires
ARM AM Asia/Yerevan
ASM AS Pacific/Pago_Pago
ATA AQ Antarctica/McMurdo *
ATF TF Indian/Kerguelen
ATG AG America/Antigua
AUS AU Australia/Sydney *
AUT AT Europe/Vienna
AZE AZ Asia/Baku
BDI BI Africa/Bujumbura
BEL BE Europe/Brussels
BEN BJ Africa/Porto-Novo
BES BQ America/Kralendijk
BFA BF Africa/Ouagadougou
BGD BD Asia/Dhaka
BGR BG Europe/Sofia
BHR BH Asia/Bahrain
BHS BS America/Nassau
BIH BA Europe/Sarajevo
BLM BL America/St_Barthelemy
BLR BY Europe/Minsk
BLZ BZ America/Belize
BMU BM Atlantic/Bermuda
BOL BO America/La_Paz
BRA BR America/Sao_Paulo *
BRB BB America/Barbados
BRN BN Asia/Brunei
BTN BT Asia/Thimphu
BVT BV UTC
BWA BW Africa/Gaborone
CAF CF Africa/Bangui
CAN CA America/Toronto *
CCK CC Indian/Cocos
CHE CH Europe/Zurich
CHL CL America/Santiago *
CHN CN Asia/Shanghai
CIV CI Africa/Abidjan
CMR CM Africa/Douala
COD CD Africa/Kinshasa *
COG CG Africa/Brazzaville
COK CK Pacific/Rarotonga
COL CO America/Bogota
COM KM Indian/Comoro
CPV CV Atlantic/Cape_Verde
CRI CR America/Costa_Rica
CUB CU America/Havana
CUW CW America/Curacao
CXR CX Indian/Christmas
CYM KY America/Cayman
CYP CY Asia/Nicosia
CZE CZ Europe/Prague
DEU DE Europe/Berlin
DJI DJ Africa/Djibouti
DMA DM America/Dominica
DNK DK Europe/Copenhagen
DOM DO America/Santo_Domingo
DZA DZ Africa/Algiers
ECU EC America/Guayaquil *
EGY EG Africa/Cairo
ERI ER Africa/Asmara
ESH EH Africa/El_Aaiun
ESP ES Europe/Madrid *
EST EE Europe/Tallinn
ETH ET Africa/Addis_Ababa
FIN FI Europe/Helsinki
FJI FJ Pacific/Fiji
FLK FK Atlantic/Stanley
FRA FR Europe/Paris
FRO FO Atlantic/Faroe
FSM FM Pacific/Pohnpei *
GAB GA Africa/Libreville
GBR GB Europe/London
GEO GE Asia/Tbilisi
GGY GG Europe/Guernsey
GHA GH Africa/Accra
GIB GI Europe/Gibraltar
GIN GN Africa/Conakry
GLP GP America/Guadeloupe
GMB GM Africa/Banjul
GNB GW Africa/Bissau
GNQ GQ Africa/Malabo
GRC GR Europe/Athens
GRD GD America/Grenada
GRL GL America/Nuuk *
GTM GT America/Guatemala
GUF GF America/Cayenne
GUM GU Pacific/Guam
GUY GY America/Guyana
HKG HK Asia/Hong_Kong
HMD HM UTC
HND HN America/Tegucigalpa
HRV HR Europe/Zagreb
HTI HT America/Port-au-Prince
HUN HU Europe/Budapest
IDN ID Asia/Jakarta *
IMN IM Europe/Isle_of_Man
IND IN Asia/Kolkata
IOT IO Indian/Chagos
IRL IE Europe/Dublin
IRN IR Asia/Tehran
IRQ IQ Asia/Baghdad
ISL IS Atlantic/Reykjavik
ISR IL Asia/Jerusalem
ITA IT Europe/Rome
JAM JM America/Jamaica
JEY JE Europe/Jersey
JOR JO Asia/Amman
JPN JP Asia/Tokyo
KAZ KZ Asia/Almaty *
KEN KE Africa/Nairobi
KGZ KG Asia/Bishkek
KHM KH Asia/Phnom_Penh
KIR KI Pacific/Tarawa *
KNA KN America/St_Kitts
KOR KR Asia/Seoul
KWT KW Asia/Kuwait
LAO LA Asia/Vientiane
LBN LB Asia/Beirut
LBR LR Africa/Monrovia
LBY LY Africa/Tripoli
LCA LC America/St_Lucia
LIE LI Europe/Vaduz
LKA LK Asia/Colombo
LSO LS Africa/Maseru
LTU LT Europe/Vilnius
LUX LU Europe/Luxembourg
LVA LV Europe/Riga
MAC MO Asia/Macau
MAF MF America/Marigot
MAR MA Africa/Casablanca
MCO MC Europe/Monaco
MDA MD Europe/Chisinau
MDG MG Indian/Antananarivo
MDV MV Indian/Maldives
MEX MX America/Mexico_City *
MHL MH Pacific/Majuro *
MKD MK Europe/Skopje
MLI ML Africa/Bamako
MLT MT Europe/Malta
MMR MM Asia/Yangon
MNE ME Europe/Podgorica
MNG MN Asia/Ulaanbaatar *
MNP MP Pacific/Saipan
MOZ MZ Africa/Maputo
MRT MR Africa/Nouakchott
MSR MS America/Montserrat
MTQ MQ America/Martinique
MUS MU Indian/Mauritius
MWI MW Africa/Blantyre
MYS MY Asia/Kuala_Lumpur *
MYT YT Indian/Mayotte
NAM NA Africa/Windhoek
NCL NC Pacific/Noumea
NER NE Africa/Niamey
NFK NF Pacific/Norfolk
NGA NG Africa/Lagos
NIC NI America/Managua
NIU NU Pacific/Niue
NLD NL Europe/Amsterdam
NOR NO Europe/Oslo
NPL NP Asia/Kathmandu
NRU NR Pacific/Nauru
NZL NZ Pacific/Auckland *
OMN OM Asia/Muscat
PAK PK Asia/Karachi
PAN PA America/Panama
PCN PN Pacific/Pitcairn
PER PE America/Lima
PHL PH Asia/Manila
PLW PW Pacific/Palau
PNG PG Pacific/Port_Moresby *
POL PL Europe/Warsaw
PRI PR America/Puerto_Rico
PRK KP Asia/Pyongyang
PRT PT Europe/Lisbon *
PRY PY America/Asuncion
PSE PS Asia/Gaza
PYF PF Pacific/Tahiti *
QAT QA Asia/Qatar
REU RE Indian/Reunion
ROU RO Europe/Bucharest
RUS RU Europe/Moscow *
RWA RW Africa/Kigali
SAU SA Asia/Riyadh
SDN SD Africa/Khartoum
SEN SN Africa/Dakar
SGP SG Asia/Singapore
SGS GS Atlantic/South_Georgia
SHN SH Atlantic/St_Helena
SJM SJ Arctic/Longyearbyen
SLB SB Pacific/Guadalcanal
SLE SL Africa/Freetown
SLV SV America/El_Salvador
SMR SM Europe/San_Marino
SOM SO Africa/Mogadishu
SPM PM America/Miquelon
SRB RS Europe/Belgrade
SSD SS Africa/Juba
STP ST Africa/Sao_Tome
SUR SR America/Paramaribo
SVK SK Europe/Bratislava
SVN SI Europe/Ljubljana
SWE SE Europe/Stockholm
SWZ SZ Africa/Mbabane
SXM SX America/Lower_Princes
SYC SC Indian/Mahe
SYR SY Asia/Damascus
TCA TC America/Grand_Turk
TCD TD Africa/Ndjamena
TGO TG Africa/Lome
THA TH Asia/Bangkok
TJK TJ Asia/Dushanbe
TKL TK Pacific/Fakaofo
TKM TM Asia/Ashgabat
TLS TL Asia/Dili
TON TO Pacific/Tongatapu
TTO TT America/Port_of_Spain
TUN TN Africa/Tunis
TUR TR Europe/Istanbul
TUV TV Pacific/Funafuti
TWN TW Asia/Taipei
TZA TZ Africa/Dar_es_Salaam
UGA UG Africa/Kampala
UKR UA Europe/Kyiv *
UMI UM Pacific/Wake *
URY UY America/Montevideo
USA US America/New_York *
UZB UZ Asia/Tashkent
VAT VA Europe/Vatican
VCT VC America/St_Vincent
VEN VE America/Caracas
VGB VG America/Tortola
VIR VI America/St_Thomas
VNM VN Asia/Ho_Chi_Minh
VUT VU Pacific/Efate
WLF WF Pacific/Wallis
WSM WS Pacific/Apia
YEM YE Asia/Aden
ZAF ZA Africa/Johannesburg
ZMB ZM Africa/Lusaka
ZWE ZW Africa/Harare
`;

/** By alpha-3 code. */
export const STATES: ReadonlyMap<string, StateCodes> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', alpha2 = '', zone = 'UTC', many] = row.split(' ');
      return [code, { code, alpha2, zone, manyZones: many === '*' }];
    }),
);

/**
 * The zone in which days are counted in a state; UTC where the state is not known.
 *
 * @example zoneOf('CHN') // 'Asia/Shanghai'
 */
export function zoneOf(state: string): string {
  return STATES.get(state)?.zone ?? 'UTC';
}
