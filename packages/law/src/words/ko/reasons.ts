import type { ReasonCode } from '../reason.ts';
import { koreanDoors } from './doors.ts';

/** Korean words of every reason code. Particles never follow a parameter, since its last sound is not known. */
export const koreanReasons: Readonly<Record<ReasonCode, string>> = {
  ...koreanDoors,
  'standing.noRow': '{instrument}, {state}: 우리 자료에 없음',
  'standing.noInstrument': '{instrument}: 우리 자료에 없음',
  'standing.notMember': '{instrument}: {state} 측은 구성국이 아님({asOf}자 명단)',
  'standing.noAction': '{instrument}: {asOf} 현재 {state} 측의 조치 없음',
  'standing.silentSince': '{instrument}: {asOf} 현재 {state} 측의 조치 없음. 그 뒤의 일은 출처에 없음',
  'standing.depositedLater': '{instrument}: {state} 측은 나중에 가입(기탁일 {deposited})',
  'standing.beforeAdoption': '{instrument}: 당시에는 없던 문서(채택일 {adopted})',
  'standing.treatyNotInForce':
    '{instrument}: {state} 측은 이미 가입(기탁일 {deposited}), 조약 자체는 {inForce} 발효',
  'standing.signedOnly': '{instrument}: {state} 측은 서명만 하고 비준하지 않음(서명일 {signed})',
  'standing.notYetInForce': '{instrument}: {state} 측은 이미 가입(기탁일 {deposited}), {since}부터 발효',
  'standing.inForce': '{instrument}: {state}에 대하여 {since}부터 발효(기탁일 {deposited})',
  'standing.inForceDayUnknown':
    '{instrument}: {state} 측은 당사국(기탁일 {deposited}), 정확한 발효일은 우리 자료에 없음',
  'standing.depositDayUnknown':
    '{instrument}: {state} 측의 기탁은 {deposited}, 정확한 날짜가 없어 이 날의 상태는 확실하지 않음',
  'standing.reportedParty': '{instrument}: {state} 측이 당사국이라고 알려졌으나 기탁일을 확인하지 못함',
  'standing.withdrawn': '{instrument}: {state} 측은 탈퇴하였고 {until} 효력이 끝남',
  'standing.withdrawnDayUnknown': '{instrument}: {state} 측은 탈퇴하였으나 날짜는 우리 자료에 없음',
  'standing.notParty': '{instrument}: {state} 측은 당사국이 아니므로 이 권한도 없음',
  'standing.withTreaty': '{instrument} 가입에 따라 {state}에 적용됨({since}부터)',
  'standing.excluded': '{instrument}: {state} 측이 가입할 때 유보로 배제함',
  'standing.exclusionEnded': '{instrument}: {state} 측이 {since} 배제를 철회함',
  'standing.notDeclared': '{instrument}: {asOf} 현재 {state} 측의 수락 선언 없음',
  'standing.declared': '{instrument}: {state} 측이 {accepted} 수락함',
  'standing.declaredLater': '{instrument}: {state} 측은 나중에 수락함({accepted})',
  'standing.declarationDayUnknown': '{instrument}: {state} 측이 수락하였으나 날짜는 우리 자료에 없음',
  'standing.declarationWithdrawn': '{instrument}: {state} 측이 {until} 수락을 철회함',
  'standing.competenceNotInForce': '{instrument}: 이 날에는 어느 국가에 대해서도 발효하지 않음',
  'custom.binds':
    '관습법은 사람을 박해, 고문 또는 죽음의 위험이 있는 곳으로 돌려보내는 것을 금지하며, 무엇에 서명했는지와 관계없이 국가를 구속함({state})',
  'limit.customScope': '이 핵심을 넘어 관습이 어디까지 미치는지는 다툼이 있으며, 두 견해를 모두 인용함',
  'limit.otherLaw': '이것만으로 국가가 벗어나는 것은 없음. 관습법과 이 목록의 다른 문서가 그대로 적용됨',
  'limit.signed18': '서명한 국가는 조약의 목적을 훼손하지 않아야 함(조약법에 관한 비엔나협약 제18조)',
  'limit.notYet18':
    '기탁과 발효 사이에도 국가는 조약의 목적을 훼손하지 않아야 함(조약법에 관한 비엔나협약 제18조)',
  'limit.declaratory': '정의에 해당하는 사람은 누구나 보호됨. 국가의 인정이 먼저 필요하지 않음',
  'limit.noReservation33': '제33조에는 유보를 할 수 없음(제42조 제1항)',
  'limit.protocolAlone': '의정서 당사국은 협약 제2조부터 제34조까지를 적용해야 하며 제33조도 그 안에 있음',
  'limit.absolute': '절대적임. 안보, 범죄, 사람에게 붙인 이름을 이유로 한 예외가 없음',
  'limit.disappearance': '강제실종을 우려할 근거가 있는 경우. 절대적임',
  'limit.under18': '18세 미만인 경우',
  'limit.women': '돌아가면 젠더에 기반한 폭력을 당할까 두려워하는 여성과 여아',
  'limit.discrimination': '추방에서의 차별을 금지하며 다른 문서를 뒷받침함',
  'limit.disability': '장애인의 경우',
  'limit.migrantWorkers': '이주노동자와 그 가족의 경우',
  'limit.euLaw': '유럽연합법의 적용 범위 안에서',
  'limit.anyAlien': '난민으로 인정되었는지와 관계없이 모든 외국인을 보호함',
  'limit.widerDefinition': '난민의 정의가 1951년 협약보다 넓음',
  'limit.noExpressNonRefoulement': '집단 추방을 금지하고 비호를 규정하나, 송환에 관한 명시 규정은 없음',
  'limit.notBindingItself':
    '선언이므로 그 자체로는 구속력이 없으나, 국내법에 받아들인 곳에서는 구속력이 있음',
  'limit.geographic':
    '협약을 유럽에서 일어난 사건에만 적용한다는 선언이 있음({state}, 출처 {asOf}). 여기 있는 다른 의무에는 그런 제한이 없음',
  'limit.noInquiry': '조사 절차를 배제함({state}, 출처 {asOf}). 의무 자체에는 영향이 없음',
  'limit.noCourt': '국제사법재판소의 관할을 배제함({state}, 출처 {asOf}). 의무 자체에는 영향이 없음',
  'limit.alreadyExamined': '다른 기구가 심사한 진정을 배제함({state}, 출처 {asOf})',
  'limit.beingExamined': '다른 기구가 심사 중인 진정을 배제함({state}, 출처 {asOf})',
  'limit.onlyFactsAfter': '가입 뒤의 사실에 관한 진정만 받음({state}, 출처 {asOf})',
  'limit.standardOfProof': '"상당한 근거"를 "그러하지 않을 가능성보다 높음"으로 해석함({state}, 출처 {asOf})',
  'limit.scope': '제16조를 강제실종의 실제 위험에만 적용된다고 해석함({state}, 출처 {asOf})',
  'dispute.iccprWithdrawal': '북한은 1997년 8월 25일 규약에서 탈퇴한다고 발표함. 규약에는 탈퇴 조항이 없음',
  'dispute.economic': '사람들이 경제적 이유로 떠났다고 말함. 이것은 그쪽의 주장이며 아무것도 끝내지 않음',
  'dispute.statement': '송환된 사람들이 받는 처우에 관한 말을 부인함({statement})',
  'dispute.rokNationality':
    '대한민국 법은 북한 주민을 자국민으로 볼 수 있음. 여기서 그것을 쓸 수 있는지는 다툼이 있음',
  'used.yes': '{fact} 파일에 따르면 그러함',
  'used.no': '{fact} 파일에 따르면 그렇지 않음',
  'used.contested': '{fact} 출처가 서로 다름',
  'used.statement': '도착국에 관하여 알려진 것({statement})',
  'decided.by': '{who}, {on}에 판단함. 프로그램의 제안은 다음과 같았음: {proposed}',
  'node.notKnown': '답하기에 알려진 것이 부족함. 모른다는 것은 아니라는 뜻이 아님',
  'node.anyManner': '"어떠한 방법으로도" 돌려보낼 수 없으며, 제3국을 거치는 경우도 포함됨',
  'node.secondNationality': '다른 국가가 실제로 보호할지, 여기서 그것을 쓸 수 있을지는 변호사가 판단함',
  'node.fearOfChild': '아동의 경우 가족의 말과 알려진 상황을 고려함',
  'node.benefitOfDoubt': '합리적인 가능성이면 충분하며, 의심스러울 때는 본인에게 유리하게(편람 203-204항)',
  'node.illegalExit':
    '허가 없이 떠난 것을 무겁게 처벌하는 경우, 떠나거나 돌아가지 않으려는 동기가 협약의 사유와 이어져 있으면 보호의 근거가 됨. 국가가 덧씌운 사유도 포함됨(편람 61항)',
  'node.stateIsAgent': '국가 자신이 해를 가하는 경우 국가의 보호는 없는 것으로 추정됨',
  'node.noInternalAlternative': '국가가 박해자인 경우 그 영토 안에 안전한 곳은 없음',
  'node.surPlace':
    '위험은 떠난 뒤에 생겼을 수 있음. 사건, 접촉, 체포나 보도 자체로 생길 수 있음(편람 94-96항)',
  'node.mixedMotives':
    '다른 이유와 함께 있는 경제적 이유는 보호를 없애지 않음(편람 62-64항). 구금국이 사람들을 부르는 이름은 주장일 뿐 아무것도 끝내지 않음',
  'node.neverPresumed': '추정하지 않음. 누군가 주장하는 경우에만 보임',
  'node.exclusionOnlyFlagged': '프로그램은 누군가 그렇게 주장한다는 것만 보이며, 변호사가 판단함',
  'node.torture3Continues':
    '여기서 무엇이 판단되든 고문방지협약 제3조와 규약 제6조, 제7조는 여전히 송환을 금지함',
  'node.declaratory': '국가가 인정했기 때문이 아니라 그 사람의 처지 때문에 보호됨',
  'node.absoluteNoBalance': '안보나 행실과 저울질하지 않음',
  'node.collectiveReturn':
    '각자의 사정을 보지 않고 집단으로 돌려보내는 것은 그 자체로 위반임(CAT/C/GC/4 13항)',
  'node.bestInterests': '아동의 최선의 이익을 먼저, 예방의 원칙과 함께 고려함(아동권리위원회 일반논평 6호)',
  'node.regionalTests': '국가가 지역 조약에 구속되는 경우에 적용됨. 의무 항목 참조',
  'node.assurances': '상대국의 약속은 구체적이고 감시되며 믿을 만한 경우에만 고려됨. 변호사가 판단함',
  'node.localLaw': '그 날 시행된 국내법을 확인할 것. 법은 바뀜',
  'node.guarantees':
    '각 보장을 요구함: 면담, 통역, 변호인, 유엔난민기구, 이유, 집행을 멈추는 이의 절차, 두려워하는 국가와의 접촉 금지',
  'chain.rule': '원칙: 제33조 제1항은 송환을 금지함({truth})',
  'chain.exception': '누군가 주장할 수 있는 예외: 배제 또는 제33조 제2항({truth})',
  'chain.exceptionToException':
    '어떤 예외도 미치지 못하는 것: 고문방지협약 제3조, 규약 제6조와 제7조, 강제실종, 지역 조약({truth})',
};
